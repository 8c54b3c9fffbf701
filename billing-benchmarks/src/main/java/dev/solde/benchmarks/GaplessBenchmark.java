package dev.solde.benchmarks;

import dev.solde.benchmarks.ar1.Contest;
import dev.solde.benchmarks.server.Slice;
import java.util.List;
import java.util.Map;

/** What numbers without a gap cost: AR-1 by eight clients with one series, with a series for each, and with none. */
final class GaplessBenchmark implements Benchmark {

    private static final int CLIENTS = 8;

    /** A series per site loses nothing; what two equal runs differ by here is not a loss. */
    private static final double NOTHING_LOST = 0.95;

    @Override
    public List<Target> run(Setting setting) throws Exception {
        int customers = setting.size(800, 40);
        try (Contest contest = Contest.numberings(setting.server(), CLIENTS)) {
            Map<String, List<Slice>> slices =
                    contest.rounds(CLIENTS, customers, setting.size(1600, 40), setting.rounds());
            setting.tell(
                    "# AR-1 with numbers, %d clients, %d rounds of %d customers, load average %s",
                    CLIENTS, setting.rounds(), customers, Setting.load());
            Tables.print(setting, slices);
            return List.of(
                    Target.atLeast(
                            "gapless rate, one series / none",
                            Ratio.ofRates(slices, Contest.ONE_SERIES, Contest.NO_SERIES),
                            0.5),
                    Target.atLeast(
                            "gapless rate, series per site / none",
                            Ratio.ofRates(slices, Contest.SERIES_PER_SITE, Contest.NO_SERIES),
                            NOTHING_LOST));
        }
    }
}
