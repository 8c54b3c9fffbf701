package dev.solde.benchmarks;

import dev.solde.benchmarks.ar1.Contest;
import dev.solde.benchmarks.server.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The workload AR-1 with so many clients: the kernel against the yardsticks. */
record Ar1Benchmark(int clients) implements Benchmark {

    private static final double YARDSTICK_GAIN = 1.4;

    @Override
    public List<Target> run(Setting setting) throws Exception {
        int customers = clients == 1 ? setting.size(500, 20) : setting.size(1200, 40);
        try (Contest contest = Contest.open(setting.server(), clients)) {
            Map<String, List<Slice>> slices =
                    contest.rounds(clients, customers, setting.size(2000, 40), setting.rounds());
            setting.tell(
                    "# AR-1, %d client(s), %d rounds of %d customers, load average %s",
                    clients, setting.rounds(), customers, Setting.load());
            Tables.print(setting, slices);
            return targets(slices);
        }
    }

    private List<Target> targets(Map<String, List<Slice>> slices) {
        String name = "ar1-" + clients;
        List<Target> targets = new ArrayList<>();
        targets.addAll(yardstick(name, slices));
        targets.add(Target.atLeast(
                name + " rate, library / naive", Ratio.ofRates(slices, Contest.LIBRARY, Contest.NAIVE), 1));
        targets.add(Target.atLeast(
                name + " rate, library / cte+journal", Ratio.ofRates(slices, Contest.LIBRARY, Contest.JOURNAL), 0.85));
        targets.add(Target.reported(
                name + " rate, library / cte",
                Ratio.ofRates(slices, Contest.LIBRARY, Contest.CTE).text(2)));
        targets.add(Target.atMost(
                name + " WAL bytes per operation",
                Sample.of(slices.get(Contest.LIBRARY), Slice::walRecordBytesEach),
                1500));
        targets.add(Target.atMost(
                name + " client CPU, library / cte+journal",
                Ratio.of(slices, Contest.LIBRARY, Contest.JOURNAL, Slice::clientMicros),
                1.5));
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
        if (clients == 8) {
            targets.add(Target.atLeast(
                    name + " yardstick cte / naive",
                    Ratio.ofRates(slices, Contest.CTE, Contest.NAIVE),
                    YARDSTICK_GAIN));
        }
        return targets;
    }
}
