package dev.solde.benchmarks;

import dev.solde.benchmarks.ar1.Contest;
import dev.solde.benchmarks.server.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How much an operation of AR-1 writes to the server's log. */
record WalBenchmark(Ar1Runs runs) implements Benchmark {

    private static final int BYTES = 1500;

    @Override
    public List<Target> run(Setting setting) throws Exception {
        List<Target> targets = new ArrayList<>();
        for (int clients : List.of(1, 8)) {
            Map<String, List<Slice>> slices = runs.of(clients, setting);
            Sample yardstick = Sample.of(slices.get(Contest.JOURNAL), Slice::walRecordBytesEach);
            Sample library = Sample.of(slices.get(Contest.LIBRARY), Slice::walRecordBytesEach);
            targets.add(Target.reported("wal bytes, cte+journal, " + clients + " client(s)", yardstick.text(0)));
            targets.add(Target.judged(
                    "wal bytes, library, " + clients + " client(s)",
                    library.text(0),
                    "at most " + BYTES,
                    library.median() <= BYTES));
        }
        return targets;
    }
}
