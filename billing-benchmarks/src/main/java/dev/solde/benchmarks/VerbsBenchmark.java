package dev.solde.benchmarks;

import dev.solde.benchmarks.ar1.Contest;
import dev.solde.benchmarks.ar1.Verb;
import dev.solde.benchmarks.server.Slice;
import dev.solde.benchmarks.server.Wal;
import java.util.List;
import java.util.Map;

/** Where the write-ahead log and the time of each operation go. Judges nothing: it explains what the others measured. */
final class VerbsBenchmark implements Benchmark {

    private static final String ROW = "%-14s %-12s %9.0f %10.0f %10.0f %8.0f %10.2f";

    @Override
    public List<Target> run(Setting setting) throws Exception {
        int accounts = setting.size(1000, 10);
        try (Contest contest = Contest.open(setting.server(), 1)) {
            Map<String, Map<String, Verb>> verbs = contest.verbs(1, accounts, setting.size(2000, 20));
            setting.tell(
                    "# Operations by themselves, 1 client, %d accounts, load average %s", accounts, Setting.load());
            setting.tell(
                    "%-14s %-12s %9s %10s %10s %8s %10s",
                    "", "", "ops/s", "client us", "server us", "WAL B", "trips/op");
            verbs.forEach((name, operations) -> operations.values().forEach(verb -> row(setting, name, verb)));
            verbs.forEach((name, operations) -> operations.values().forEach(verb -> log(setting, name, verb)));
            return List.of();
        }
    }

    private static void row(Setting setting, String name, Verb verb) {
        Slice slice = verb.slice();
        setting.tell(
                ROW,
                name,
                verb.name(),
                slice.rate(),
                slice.clientMicros(),
                slice.serverMicros(),
                slice.walRecordBytesEach(),
                slice.roundTripsEach());
    }

    private static void log(Setting setting, String name, Verb verb) {
        double operations = verb.slice().operations();
        setting.tell("# WAL of %s, %s: records and bytes an operation, without images of pages", name, verb.name());
        for (Wal.Share share : verb.wal()) {
            if (share.bytes() / operations >= 0.5) {
                setting.tell(
                        "%9.2f %9.0f  %s", share.records() / operations, share.bytes() / operations, share.place());
            }
        }
    }
}
