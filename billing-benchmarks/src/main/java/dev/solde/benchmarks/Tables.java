package dev.solde.benchmarks;

import dev.solde.benchmarks.server.Slice;
import java.util.List;
import java.util.Map;

/** Prints what slices of work took, medians of all rounds. */
final class Tables {

    private static final String HEAD = "%-14s %9s %10s %10s %8s %8s %10s %10s";
    private static final String ROW = "%-14s %9.0f %10.0f %10.0f %8.0f %8.0f %10.2f %10.1f";

    private Tables() {}

    static void print(Setting setting, Map<String, List<Slice>> slices) {
        setting.tell(HEAD, "", "ops/s", "client us", "server us", "WAL B", "+pages", "trips/op", "alloc kB");
        slices.forEach((name, measured) -> setting.tell(
                ROW,
                name,
                Sample.of(measured, Slice::rate).median(),
                Sample.of(measured, Slice::clientMicros).median(),
                Sample.of(measured, Slice::serverMicros).median(),
                Sample.of(measured, Slice::walRecordBytesEach).median(),
                Sample.of(measured, Slice::walBytesEach).median(),
                Sample.of(measured, Slice::roundTripsEach).median(),
                Sample.of(measured, Slice::allocatedKilobytes).median()));
    }
}
