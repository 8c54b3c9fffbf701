package dev.solde.benchmarks;

import dev.solde.benchmarks.retail.RetailRun;
import dev.solde.benchmarks.server.Slice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real retailer's quarter on PostgreSQL, billed one document after the other and by the day. */
final class OnlineRetailBenchmark implements Benchmark {

    private static final Path DATA = Path.of(
            System.getProperty("online-retail.data", "../examples/online-retail/data/online_retail_2010-12_2011-02"));

    @Override
    public List<Target> run(Setting setting) throws Exception {
        RetailRun run = RetailRun.of(setting.server(), DATA, setting.size(Integer.MAX_VALUE, 50));
        Map<String, List<Slice>> slices = new LinkedHashMap<>();
        for (int round = 0; round < setting.rounds(); round++) {
            run.round()
                    .forEach((name, slice) -> slices.computeIfAbsent(name, unused -> new ArrayList<>())
                            .add(slice));
        }
        setting.tell(
                "# Online retail, %d documents, %d rounds, load average %s",
                run.documents(), setting.rounds(), Setting.load());
        Tables.print(setting, slices);
        return List.of(Target.atLeast(
                "online-retail rate, daily batches / one by one",
                Ratio.ofRates(slices, RetailRun.DAILY, RetailRun.ONE_BY_ONE),
                5));
    }
}
