package dev.solde.benchmarks;

import dev.solde.benchmarks.batch.BillingRun;
import dev.solde.benchmarks.server.Slice;
import java.util.List;
import java.util.Map;

/** A billing run of many accounts. */
final class BatchBenchmark implements Benchmark {

    @Override
    public List<Target> run(Setting setting) throws Exception {
        int accounts = setting.scaled(20_000, 300);
        int sample = setting.size(500, 20);
        try (BillingRun run = BillingRun.open(setting.server())) {
            Map<String, List<Slice>> slices = run.rounds(accounts, sample, setting.rounds());
            setting.tell(
                    "# Billing of %d accounts with 3 pending entries each, %d of them one by one, %d rounds, load average %s",
                    accounts, sample, setting.rounds(), Setting.load());
            Tables.print(setting, slices);
            return List.of(
                    Target.atLeast(
                            "batch rate, run / one by one",
                            Ratio.ofRates(slices, BillingRun.RUN, BillingRun.ONE_BY_ONE),
                            10),
                    Target.atLeast(
                            "batch rate, run / unnest by hand",
                            Ratio.ofRates(slices, BillingRun.RUN, BillingRun.UNNEST),
                            0.5));
        }
    }
}
