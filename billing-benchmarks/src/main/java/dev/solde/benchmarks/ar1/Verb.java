package dev.solde.benchmarks.ar1;

import dev.solde.benchmarks.server.Server;
import dev.solde.benchmarks.server.Slice;
import dev.solde.benchmarks.server.Wal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One operation of AR-1 by itself.
 *
 * @param name of the operation
 * @param slice what it took
 * @param wal where its log was written
 */
public record Verb(String name, Slice slice, List<Wal.Share> wal) {

    /** Measures all operations one after the other, each on all of the same accounts; without counting before. */
    static <I, C> Map<String, Verb> measure(Server server, Contestant<I, C> contestant, int clients, int accounts)
            throws Exception {
        Books<I, C> books = contestant.books();
        Map<Integer, I> invoices = new ConcurrentHashMap<>();
        Map<Integer, C> credits = new ConcurrentHashMap<>();
        Map<Integer, C> payments = new ConcurrentHashMap<>();
        Phases<I, C> phases = new Phases<>(server, contestant, clients, accounts);
        phases.run("issue", account -> invoices.put(account, books.issue(account)));
        phases.run("pay", account -> payments.put(account, books.pay(account, Books.TOTAL + 10_00)));
        phases.run(
                "allocate",
                account -> books.allocate(account, payments.get(account), invoices.get(account), Books.TOTAL));
        phases.run("credit note", account -> credits.put(account, books.credit(account, invoices.get(account), 25_00)));
        phases.run("refund", account -> books.refund(account, payments.get(account), 10_00));
        return phases.measured;
    }

    /** What is done on an account. */
    @FunctionalInterface
    private interface Step {
        void run(int account) throws SQLException;
    }

    private static final class Phases<I, C> {

        private final Server server;
        private final Contestant<I, C> contestant;
        private final int clients;
        private final Contestant.Accounts accounts;
        private final Map<String, Verb> measured = new LinkedHashMap<>();

        Phases(Server server, Contestant<I, C> contestant, int clients, int accounts) {
            this.server = server;
            this.contestant = contestant;
            this.clients = clients;
            this.accounts = contestant.take(accounts);
        }

        void run(String name, Step step) throws Exception {
            Slice slice = contestant.work(clients, accounts, account -> {
                step.run(account);
                return 1;
            });
            measured.put(name, new Verb(name, slice, Wal.byRelation(server, slice.walFrom(), slice.walTo())));
        }
    }
}
