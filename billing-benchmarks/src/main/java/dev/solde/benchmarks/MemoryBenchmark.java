package dev.solde.benchmarks;

import dev.solde.benchmarks.memory.SmallHeap;
import java.util.List;

/** A million accounts billed and a million entries exported by a process with 128 MB of heap. */
final class MemoryBenchmark implements Benchmark {

    private static final int ENTRIES = 1_000;
    private static final int FEW = 50;

    @Override
    public List<Target> run(Setting setting) throws Exception {
        int accounts = setting.scaled(1_000_000, 300);
        int exported = setting.scaled(1_000_000 / ENTRIES, 3);
        int entries = setting.isQuick() ? FEW : ENTRIES;
        SmallHeap heap = new SmallHeap(setting.server());
        SmallHeap.Outcome billed = heap.bill(accounts);
        setting.tell("# Billing of %d accounts took %d s, load average %s", accounts, billed.seconds(), Setting.load());
        SmallHeap.Outcome written = heap.export(exported, entries);
        setting.tell(
                "# Export of %d entries took %d s, load average %s",
                exported * entries, written.seconds(), Setting.load());
        return List.of(
                judged("memory billing run, accounts", billed, accounts),
                judged("memory export, entries", written, (long) exported * entries));
    }

    private static Target judged(String name, SmallHeap.Outcome outcome, long wanted) {
        return Target.judged(
                name,
                outcome.done() + " within " + outcome.megabytes() + " MB",
                wanted + " within 128 MB",
                outcome.exit() == 0 && outcome.done() == wanted);
    }
}
