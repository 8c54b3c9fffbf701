package dev.solde.benchmarks;

import dev.solde.benchmarks.ar1.Contest;
import dev.solde.benchmarks.server.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

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
        targets.add(
                Target.atLeast(name + " rate, library / naive", ratio(slices, Contest.NAIVE, Ar1Benchmark::rates), 1));
        targets.add(Target.atLeast(
                name + " rate, library / cte+journal", ratio(slices, Contest.JOURNAL, Ar1Benchmark::rates), 0.85));
        targets.add(Target.reported(
                name + " rate, library / cte",
                ratio(slices, Contest.CTE, Ar1Benchmark::rates).text(2)));
        targets.add(Target.atMost(
                name + " WAL bytes per operation",
                Sample.of(slices.get(Contest.LIBRARY), Slice::walRecordBytesEach),
                1500));
        targets.add(Target.atMost(
                name + " client CPU, library / cte+journal",
                ratio(slices, Contest.JOURNAL, (ours, theirs) -> ours.clientMicros() / theirs.clientMicros()),
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
                    ratio(slices, Contest.CTE, Contest.NAIVE, Ar1Benchmark::rates),
                    YARDSTICK_GAIN));
        }
        return targets;
    }

    private static double rates(Slice ours, Slice theirs) {
        return ours.rate() / theirs.rate();
    }

    private static Sample ratio(Map<String, List<Slice>> slices, String to, ToDoubleBiFunction<Slice, Slice> ratio) {
        return ratio(slices, Contest.LIBRARY, to, ratio);
    }

    /** Round by round, so that what the machine does otherwise meets both. */
    private static Sample ratio(
            Map<String, List<Slice>> slices, String of, String to, ToDoubleBiFunction<Slice, Slice> ratio) {
        List<Slice> ours = slices.get(of);
        List<Slice> theirs = slices.get(to);
        return Sample.of(IntStream.range(0, ours.size())
                .mapToDouble(round -> ratio.applyAsDouble(ours.get(round), theirs.get(round)))
                .toArray());
    }
}
