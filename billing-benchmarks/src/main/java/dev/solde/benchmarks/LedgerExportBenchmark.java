package dev.solde.benchmarks;

import dev.solde.benchmarks.growth.TwoAccounts;
import dev.solde.benchmarks.memory.LedgerFormat;
import dev.solde.benchmarks.memory.SmallHeap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ledger of one account with a million entries written by a process with 128 MB of heap. */
final class LedgerExportBenchmark implements Benchmark {

    private static final int SMALL = 100;

    @Override
    public List<Target> run(Setting setting) throws Exception {
        int wanted = setting.scaled(1_000_000, 200);
        List<Target> targets = new ArrayList<>();
        try (TwoAccounts accounts = TwoAccounts.open(setting.server(), wanted, SMALL)) {
            SmallHeap heap = new SmallHeap(setting.server());
            for (LedgerFormat format : LedgerFormat.values()) {
                SmallHeap.Outcome written = heap.write(format, TwoAccounts.LARGE, accounts.schema());
                setting.tell(
                        "# Ledger of %d entries as %s took %d s, load average %s",
                        accounts.entries(), format, written.seconds(), Setting.load());
                targets.add(Target.judged(
                        "ledger-export " + format.name().toLowerCase(Locale.ROOT) + ", entries",
                        written.done() + " within " + written.megabytes() + " MB",
                        accounts.entries() + " within 128 MB",
                        written.exit() == 0 && written.done() == accounts.entries()));
            }
        }
        return targets;
    }
}
