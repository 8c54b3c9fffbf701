package dev.solde.benchmarks.ar1;

import dev.solde.benchmarks.server.Clients;
import dev.solde.benchmarks.server.Meter;
import dev.solde.benchmarks.server.Pool;
import dev.solde.benchmarks.server.Server;
import dev.solde.benchmarks.server.Slice;
import dev.solde.billing.BillingException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * One of those who are compared, with a schema and a pool of its own. Every slice of work is done on accounts that were opened
 * before and that nobody has used.
 */
public final class Contestant<I, C> implements AutoCloseable {

    private final String name;
    private final Pool pool;
    private final Meter meter;
    private final Books<I, C> books;
    private final AtomicLong failures = new AtomicLong();
    // The first account without a customer, and the first that is not opened.
    private int next = 1;
    private int opened = 1;

    private Contestant(String name, Server server, Pool pool, Books<I, C> books) {
        this.name = name;
        this.pool = pool;
        this.meter = new Meter(server, pool);
        this.books = books;
    }

    /** Makes the books of a contestant. */
    @FunctionalInterface
    interface Maker<I, C> {
        Books<I, C> make(DataSource dataSource) throws SQLException;
    }

    static <I, C> Contestant<I, C> of(String name, Server server, int connections, Maker<I, C> maker)
            throws SQLException {
        Pool pool = server.pool(name.replaceAll("[^a-z]", "_"), connections);
        return new Contestant<>(name, server, pool, maker.make(pool.connections()));
    }

    /** How it is called in reports. */
    public String name() {
        return name;
    }

    Books<I, C> books() {
        return books;
    }

    /** Opens accounts of so many more customers. */
    void open(int customers) throws SQLException {
        for (int end = opened + customers; opened < end; ) {
            int to = Math.min(end, opened + 1000);
            books.open(opened, to);
            opened = to;
        }
    }

    /** Lets clients serve the next customers, each its own. */
    Slice play(int clients, int customers) throws Exception {
        return work(clients, customers, account -> Customer.play(books, account));
    }

    /** Lets all clients record payments on the first account; what fails is counted and not tried again. */
    Slice payAll(int clients, int payments) throws Exception {
        Clients.Work work = client -> {
            long operations = 0;
            for (int i = client; i < payments; i += clients) {
                try {
                    books.pay(1, 10_00);
                    operations++;
                } catch (SQLException | BillingException e) {
                    failures.incrementAndGet();
                }
            }
            return operations;
        };
        return meter.measure(clients, work);
    }

    /** How many calls failed so far. */
    long failures() {
        return failures.get();
    }

    /** What is done on an account; answers the number of operations. */
    @FunctionalInterface
    interface OnAccount {
        long run(int account) throws Exception;
    }

    /** Lets clients do the same on each of the next accounts. */
    Slice work(int clients, int accounts, OnAccount task) throws Exception {
        return work(clients, take(accounts), task);
    }

    /** Accounts that nobody has used, from the first on. */
    record Accounts(int first, int count) {}

    Accounts take(int count) {
        Accounts taken = new Accounts(next, count);
        next += count;
        if (next > opened) {
            throw new IllegalStateException("only " + (opened - taken.first) + " accounts of " + name + " are left");
        }
        return taken;
    }

    /** Lets clients do the same on each of these accounts. */
    Slice work(int clients, Accounts accounts, OnAccount task) throws Exception {
        Clients.Work work = client -> {
            long operations = 0;
            for (int i = client; i < accounts.count; i += clients) {
                operations += task.run(accounts.first + i);
            }
            return operations;
        };
        return meter.measure(clients, work);
    }

    /** Throws when the sums of the books differ. */
    void check() throws SQLException {
        books.sums().check(name);
    }

    @Override
    public void close() throws SQLException {
        pool.close();
    }
}
