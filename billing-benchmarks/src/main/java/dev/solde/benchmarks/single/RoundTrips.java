package dev.solde.benchmarks.single;

import dev.solde.benchmarks.server.Pool;
import dev.solde.benchmarks.server.Server;
import dev.solde.billing.Billing;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.jdbc.JdbcTransaction;
import dev.solde.billing.ledger.AccountId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts the messages to the server that a command waits for. */
public final class RoundTrips implements AutoCloseable {

    /** So often a statement runs before the driver and the server have prepared it for good. */
    private static final int WARM_UP = 12;

    private final Pool pool;
    private final Billing billing;

    private RoundTrips(Pool pool) {
        this.pool = pool;
        billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(pool.connections())
                        .createSchema()
                        .build())
                .build();
    }

    /** In a schema of its own, on one connection. */
    public static RoundTrips open(Server server) throws SQLException {
        return new RoundTrips(server.pool("round_trips", 1));
    }

    /**
     * What was counted.
     *
     * @param command the verb, and whether in a joined transaction
     * @param counted the round trips; a joined transaction without the host's commit
     * @param wanted at most so many
     */
    public record Count(String command, long counted, long wanted) {}

    /** Counts each command in a transaction of its own and in one of the host. */
    public List<Count> count() throws SQLException {
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i <= WARM_UP; i++) {
            counts.clear();
            own(account("own", i), counts);
            joined(account("joined", i), counts);
        }
        return counts;
    }

    private AccountId account(String name, int number) {
        AccountId account = AccountId.of(name + "-" + number);
        billing.openAccount(OpenAccount.of(account, Sold.EUR));
        return account;
    }

    private void own(AccountId account, List<Count> counts) {
        for (Sold.Counted command : Sold.to(billing, account).commands()) {
            long before = pool.roundTrips().sum();
            command.command().accept(billing);
            long trips = pool.roundTrips().sum() - before;
            counts.add(new Count(command.name(), trips, command.wanted(false) + 1));
        }
    }

    private void joined(AccountId account, List<Count> counts) throws SQLException {
        for (Sold.Counted command : Sold.to(billing, account).commands()) {
            try (Connection connection = pool.connections().getConnection()) {
                connection.setAutoCommit(false);
                Billing within = billing.within(JdbcTransaction.of(connection));
                long before = pool.roundTrips().sum();
                command.command().accept(within);
                long trips = pool.roundTrips().sum() - before;
                counts.add(new Count(command.name() + ", joined", trips, command.wanted(true)));
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
