package dev.solde.benchmarks.server;

/**
 * What a piece of work took.
 *
 * @param operations how many it did
 * @param nanos on the wall
 * @param clientNanos processor time of the threads that called
 * @param serverNanos processor time of the processes that served them
 * @param walFrom where the write-ahead log began
 * @param walTo where it ended
 * @param walBytes the log between them
 * @param walRecordBytes the same without images of whole pages
 * @param allocatedBytes what the calling threads allocated
 * @param roundTrips messages to the server that were answered
 */
public record Slice(
        long operations,
        long nanos,
        long clientNanos,
        long serverNanos,
        String walFrom,
        String walTo,
        long walBytes,
        long walRecordBytes,
        long allocatedBytes,
        long roundTrips) {

    /** Operations a second. */
    public double rate() {
        return operations * 1e9 / nanos;
    }

    /** Microseconds of the client's processor for an operation. */
    public double clientMicros() {
        return clientNanos / 1e3 / operations;
    }

    /** Microseconds of the server's processor for an operation. */
    public double serverMicros() {
        return serverNanos / 1e3 / operations;
    }

    /** Bytes of the write-ahead log for an operation, without images of whole pages. */
    public double walRecordBytesEach() {
        return (double) walRecordBytes / operations;
    }

    /** Bytes of the write-ahead log for an operation, as they were written. */
    public double walBytesEach() {
        return (double) walBytes / operations;
    }

    /** Round trips for an operation. */
    public double roundTripsEach() {
        return (double) roundTrips / operations;
    }

    /** Kilobytes allocated by the client for an operation. */
    public double allocatedKilobytes() {
        return allocatedBytes / 1e3 / operations;
    }
}
