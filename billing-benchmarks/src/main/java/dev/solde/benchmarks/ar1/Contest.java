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

    /** Numbers from outside. */
    public static final String NO_SERIES = "no series";

    /** One series for all. */
    public static final String ONE_SERIES = "one series";

    /** A series for each client. */
    public static final String SERIES_PER_SITE = "series per site";

    /** A lock and a statement for every row, with the journal. */
    public static final String FOR_UPDATE = "for update";

    private final Server server;
    private final List<Contestant<?, ?>> contestants = new ArrayList<>();

    private Contest(Server server) {
        this.server = server;
    }

    /** The yardsticks and the kernel with empty books. */
    public static Contest open(Server server, int clients) throws SQLException {
        Contest contest = new Contest(server);
        contest.add(NAIVE, clients, NaiveBooks::new);
        contest.add(CTE, clients, CteBooks::new);
        contest.add(JOURNAL, clients, JournalBooks::new);
        contest.add(LIBRARY, clients, KernelBooks::new);
        return contest;
    }

    /** The kernel against itself with numbers of several origins. */
    public static Contest numberings(Server server, int clients) throws SQLException {
        Contest contest = new Contest(server);
        contest.add(NO_SERIES, clients, dataSource -> new KernelBooks(dataSource, Numbering.OUTSIDE));
        contest.add(ONE_SERIES, clients, dataSource -> new KernelBooks(dataSource, Numbering.ONE_SERIES));
        contest.add(SERIES_PER_SITE, clients, dataSource -> new KernelBooks(dataSource, Numbering.SERIES_PER_SITE));
        return contest;
    }

    /** Two who are paid by everybody on one account: hand-written statements, as the kernel's, under a lock, and the kernel. */
    public static Contest hotAccount(Server server, int clients) throws SQLException {
        Contest contest = new Contest(server);
        contest.add(FOR_UPDATE, clients, LockingBooks::new);
        contest.add(LIBRARY, clients, KernelBooks::new);
        return contest;
    }

    private <I, C> void add(String name, int clients, Contestant.Maker<I, C> maker) throws SQLException {
        // One connection more than clients: nobody waits for a pool.
        contestants.add(Contestant.of(name, server, clients + 1, maker));
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

    /**
     * Rounds in which all clients of a contestant record payments on one and the same account.
     *
     * @return the slices of each contestant, by round
     */
    public Map<String, List<Slice>> payments(int clients, int payments, int warmUp, int rounds) throws Exception {
        Map<String, List<Slice>> slices = new LinkedHashMap<>();
        for (Contestant<?, ?> contestant : contestants) {
            contestant.open(1);
            contestant.payAll(clients, warmUp);
            slices.put(contestant.name(), new ArrayList<>());
        }
        server.execute("vacuum analyze");
        for (int round = 0; round < rounds; round++) {
            for (Contestant<?, ?> contestant : contestants) {
                slices.get(contestant.name()).add(contestant.payAll(clients, payments));
            }
        }
        for (Contestant<?, ?> contestant : contestants) {
            contestant.check();
        }
        return slices;
    }

    /**
     * Each operation of AR-1 by itself, after a turn of everything that is not counted.
     *
     * @return what each contestant took for each operation
     */
    public Map<String, Map<String, Verb>> verbs(int clients, int accounts, int warmUp) throws Exception {
        Map<String, Map<String, Verb>> verbs = new LinkedHashMap<>();
        for (Contestant<?, ?> contestant : contestants) {
            contestant.open(warmUp + accounts);
            contestant.play(clients, warmUp);
        }
        server.execute("vacuum analyze");
        for (Contestant<?, ?> contestant : contestants) {
            verbs.put(contestant.name(), Verb.measure(server, contestant, clients, accounts));
            contestant.check();
        }
        return verbs;
    }

    /** How many calls of anybody failed so far, of those that may. */
    public long failures() {
        return contestants.stream().mapToLong(Contestant::failures).sum();
    }

    @Override
    public void close() throws SQLException {
        for (Contestant<?, ?> contestant : contestants) {
            contestant.close();
        }
    }
}
