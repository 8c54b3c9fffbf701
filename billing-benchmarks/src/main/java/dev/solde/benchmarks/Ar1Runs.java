package dev.solde.benchmarks;

import dev.solde.benchmarks.ar1.Contest;
import dev.solde.benchmarks.server.Slice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The runs of AR-1, each done once however many targets look at it. */
final class Ar1Runs {

    /** Customers before the first counted round, some 44,000 operations: until then the compilers are still at the larger program. */
    private static final int WARM_UP = 12_000;

    private final Map<Integer, Map<String, List<Slice>>> slices = new TreeMap<>();

    /** What each contestant took in each round. */
    Map<String, List<Slice>> of(int clients, Setting setting) throws Exception {
        if (!slices.containsKey(clients)) {
            slices.put(clients, run(clients, setting));
        }
        return slices.get(clients);
    }

    private static Map<String, List<Slice>> run(int clients, Setting setting) throws Exception {
        int customers = clients == 1 ? setting.size(500, 20) : setting.size(1500, 40);
        try (Contest contest = Contest.open(setting.server(), clients)) {
            Map<String, List<Slice>> measured =
                    contest.rounds(clients, customers, setting.size(WARM_UP, 40), setting.rounds());
            setting.tell(
                    "# AR-1, %d client(s), %d rounds of %d customers, load average %s",
                    clients, setting.rounds(), customers, Setting.load());
            Tables.print(setting, measured);
            return measured;
        }
    }
}
