package dev.solde.benchmarks;

import dev.solde.benchmarks.ar1.Contest;
import dev.solde.benchmarks.server.Slice;
import java.util.List;
import java.util.Map;

/** Eight clients record payments on one account. */
final class HotAccountBenchmark implements Benchmark {

    private static final int CLIENTS = 8;

    @Override
    public List<Target> run(Setting setting) throws Exception {
        int payments = setting.size(2000, 40);
        try (Contest contest = Contest.hotAccount(setting.server(), CLIENTS)) {
            Map<String, List<Slice>> slices =
                    contest.payments(CLIENTS, payments, setting.size(4000, 40), setting.rounds());
            setting.tell(
                    "# One account, %d clients, %d rounds of %d payments, load average %s",
                    CLIENTS, setting.rounds(), payments, Setting.load());
            Tables.print(setting, slices);
            return List.of(
                    Target.judged(
                            "hot-account failed calls",
                            Long.toString(contest.failures()),
                            "0",
                            contest.failures() == 0),
                    Target.atLeast(
                            "hot-account rate, library / select for update",
                            Ratio.ofRates(slices, Contest.LIBRARY, Contest.FOR_UPDATE),
                            0.9));
        }
    }
}
