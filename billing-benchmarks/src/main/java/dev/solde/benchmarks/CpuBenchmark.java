package dev.solde.benchmarks;

import dev.solde.benchmarks.ar1.Contest;
import dev.solde.benchmarks.server.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How much processor time an operation of AR-1 takes of the threads that call, and of the server. */
record CpuBenchmark(Ar1Runs runs) implements Benchmark {

    @Override
    public List<Target> run(Setting setting) throws Exception {
        List<Target> targets = new ArrayList<>();
        for (int clients : List.of(1, 8)) {
            Map<String, List<Slice>> slices = runs.of(clients, setting);
            targets.add(Target.atMost(
                    "cpu of the client, library / cte+journal, " + clients + " client(s)",
                    Ratio.of(slices, Contest.LIBRARY, Contest.JOURNAL, Slice::clientMicros),
                    1.5));
            targets.add(Target.reported(
                    "cpu of the server, library / cte+journal, " + clients + " client(s)",
                    Ratio.of(slices, Contest.LIBRARY, Contest.JOURNAL, Slice::serverMicros)
                            .text(2)));
        }
        return targets;
    }
}
