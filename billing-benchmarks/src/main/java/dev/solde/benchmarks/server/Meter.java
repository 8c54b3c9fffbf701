package dev.solde.benchmarks.server;

import java.sql.SQLException;
import java.util.concurrent.Callable;

/** Measures pieces of work of one contestant at a server on which nobody else works. */
public record Meter(Server server, Pool pool) {

    /** Lets the clients work right after a checkpoint, so that everybody begins with the same log and clean pages. */
    public Slice measure(int clients, Clients.Work work) throws Exception {
        server.execute("checkpoint");
        return measure(() -> Clients.run(clients, work));
    }

    private Slice measure(Callable<Clients.Done> work) throws Exception {
        String from = Wal.end(server);
        long server0 = ServerCpu.nanos(server);
        long trips0 = pool.roundTrips().sum();
        Clients.Done done = work.call();
        long trips = pool.roundTrips().sum() - trips0;
        long serverNanos = ServerCpu.nanos(server) - server0;
        return slice(done, serverNanos, trips, from, Wal.end(server));
    }

    private Slice slice(Clients.Done done, long serverNanos, long trips, String from, String to) throws SQLException {
        return new Slice(
                done.operations(),
                done.nanos(),
                done.cpuNanos(),
                serverNanos,
                from,
                to,
                Wal.bytes(server, from, to),
                Wal.recordBytes(server, from, to),
                done.allocatedBytes(),
                trips);
    }
}
