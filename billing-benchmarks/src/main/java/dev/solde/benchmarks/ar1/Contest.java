package dev.solde.benchmarks.ar1;

import dev.solde.benchmarks.server.Server;
import dev.solde.benchmarks.server.Slice;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The yardsticks and the kernel at one server, measured in turns. */
public final class Contest implements AutoCloseable {

    /** The yardsticks. */
    public static final String NAIVE = "naive";

    /** One query, one writing statement. */
    public static final String CTE = "cte";

    /** With the kernel's journal, keys, ids and numbers. */
    public static final String JOURNAL = "cte+journal";

    /** The kernel. */
    public static final String LIBRARY = "library";

    private final Server server;
    private final List<Contestant<?, ?>> contestants = new ArrayList<>();

    private Contest(Server server) {
        this.server = server;
    }

    /** All of them with empty books. */
    public static Contest open(Server server, int clients) throws SQLException {
        Contest contest = new Contest(server);
        // One connection more than clients: nobody waits for a pool.
        int connections = clients + 1;
        contest.contestants.add(Contestant.of(NAIVE, server, connections, NaiveBooks::new));
        contest.contestants.add(Contestant.of(CTE, server, connections, CteBooks::new));
        contest.contestants.add(Contestant.of(JOURNAL, server, connections, JournalBooks::new));
        contest.contestants.add(Contestant.of(LIBRARY, server, connections, KernelBooks::new));
        return contest;
    }

    /**
     * Rounds in which each contestant works once. A first, longer turn of each is not counted: it is there for compilers and plans.
     *
     * @return the slices of each contestant, by round
     */
    public Map<String, List<Slice>> rounds(int clients, int customers, int warmUp, int rounds) throws Exception {
        Map<String, List<Slice>> slices = new LinkedHashMap<>();
        for (Contestant<?, ?> contestant : contestants) {
            contestant.open(warmUp + rounds * customers);
            contestant.play(clients, warmUp);
            slices.put(contestant.name(), new ArrayList<>());
        }
        server.execute("vacuum analyze");
        for (int round = 0; round < rounds; round++) {
            for (Contestant<?, ?> contestant : contestants) {
                slices.get(contestant.name()).add(contestant.play(clients, customers));
            }
        }
        for (Contestant<?, ?> contestant : contestants) {
            contestant.check();
        }
        return slices;
    }

    /** The contestants. */
    List<Contestant<?, ?>> contestants() {
        return contestants;
    }

    @Override
    public void close() {
        contestants.forEach(Contestant::close);
    }
}
