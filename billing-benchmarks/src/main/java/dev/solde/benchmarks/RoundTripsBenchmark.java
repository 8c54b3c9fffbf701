package dev.solde.benchmarks;

import dev.solde.benchmarks.single.RoundTrips;
import java.util.List;

/** How many messages to the server a command waits for. */
final class RoundTripsBenchmark implements Benchmark {

    @Override
    public List<Target> run(Setting setting) throws Exception {
        try (RoundTrips trips = RoundTrips.open(setting.server())) {
            return trips.count().stream()
                    .map(count -> Target.judged(
                            "round-trips " + count.command(),
                            Long.toString(count.counted()),
                            "at most " + count.wanted(),
                            count.counted() <= count.wanted()))
                    .toList();
        }
    }
}
