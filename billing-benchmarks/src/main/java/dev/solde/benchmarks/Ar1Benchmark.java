package dev.solde.benchmarks;

import dev.solde.benchmarks.ar1.Contest;
import dev.solde.benchmarks.server.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The workload AR-1 with so many clients: the kernel against the yardsticks. */
record Ar1Benchmark(Ar1Runs runs, int clients) implements Benchmark {

    /** By how much one statement beats many where the processor is the limit. */
    private static final double YARDSTICK_GAIN = 1.4;

    private static final int MANY = 8;

    @Override
    public List<Target> run(Setting setting) throws Exception {
        Map<String, List<Slice>> slices = runs.of(clients, setting);
        String name = "ar1-" + clients;
        List<Target> targets = new ArrayList<>(yardstick(name, slices));
        targets.add(Target.atLeast(
                name + " rate, library / naive", Ratio.ofRates(slices, Contest.LIBRARY, Contest.NAIVE), 1));
        targets.add(Target.atLeast(
                name + " rate, library / cte+journal", Ratio.ofRates(slices, Contest.LIBRARY, Contest.JOURNAL), 0.85));
        targets.add(Target.reported(
                name + " rate, library / cte",
                Ratio.ofRates(slices, Contest.LIBRARY, Contest.CTE).text(2)));
        return targets;
    }

    /** The yardstick must be as good as it is known to be; otherwise whatever is compared with it looks good. */
    private List<Target> yardstick(String name, Map<String, List<Slice>> slices) {
        Sample trips = Sample.of(slices.get(Contest.CTE), Slice::roundTripsEach);
        Sample wal = Sample.of(slices.get(Contest.CTE), Slice::walRecordBytesEach);
        List<Target> targets = new ArrayList<>();
        targets.add(Target.judged(
                name + " yardstick cte, round trips", trips.text(2), "2", Math.abs(trips.median() - 2) < 0.01));
        targets.add(Target.judged(
                name + " yardstick cte, WAL bytes",
                wal.text(0),
                "800 to 1000",
                wal.median() >= 800 && wal.median() <= 1000));
        if (clients == MANY) {
            targets.add(Target.atLeast(
                    name + " yardstick cte / naive",
                    Ratio.ofRates(slices, Contest.CTE, Contest.NAIVE),
                    YARDSTICK_GAIN));
        }
        return targets;
    }
}
