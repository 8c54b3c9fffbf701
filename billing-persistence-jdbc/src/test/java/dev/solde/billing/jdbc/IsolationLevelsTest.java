package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.StaleLedgerException;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.jdbc.BillingSchema.Database;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.InvariantChecker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A host that began and read, at each isolation level, before somebody else changed what its command is about. The command is right, or
 * it is refused and nothing is written; there is no third thing.
 */
@Timeout(120)
class IsolationLevelsTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId DUPONT = AccountId.of("dupont");
    private static final AccountId MARTIN = AccountId.of("martin");

    /** What the database promises to a transaction that joins. */
    enum Promise {
        /** Each statement sees what is committed by then: the command sees the change. */
        LATEST,
        /** All statements see one moment: a change since then is an exception. */
        SNAPSHOT,
        /** Neither: the transaction cannot be joined. */
        NONE
    }

    record Level(TestDatabase database, int isolation, Promise promise) {
        /** MariaDB reads the number under its lock and not from the snapshot, because the account has not changed. */
        Promise promise(Race race) {
            return race == Race.SERIES && database.kind() == Database.MARIADB ? Promise.LATEST : promise;
        }

        @Override
        public String toString() {
            return database + " " + promise + " " + isolation;
        }
    }

    static Stream<Level> levels() {
        return TestDatabase.running()
                .filter(database -> database != TestDatabase.H2_FILE)
                .flatMap(database -> Stream.of(
                        new Level(database, Connection.TRANSACTION_READ_COMMITTED, Promise.LATEST),
                        new Level(
                                database,
                                Connection.TRANSACTION_REPEATABLE_READ,
                                database.isH2() ? Promise.NONE : Promise.SNAPSHOT),
                        new Level(database, Connection.TRANSACTION_SERIALIZABLE, Promise.SNAPSHOT)))
                // There the host keeps everybody from changing what it has read, see ConcurrencyTest.
                .filter(level -> level.database().kind() != Database.MARIADB
                        || level.isolation() != Connection.TRANSACTION_SERIALIZABLE);
    }

    /** What the host commands after another has done its own. */
    enum Race {
        /** The same money is allocated twice. */
        ALLOCATE(
                test -> test.billing.allocate(Allocate.of(test.waiting.id(), test.invoice.id(), eur("60.00"))),
                (test, host) -> host.allocate(Allocate.of(test.waiting.id(), test.invoice.id(), eur("40.00")))),
        /** The same credit is refunded twice. */
        REFUND(
                test -> test.billing.refundCredit(RefundCredit.of(MARTIN, eur("80.00"), PaymentMethod.CASH)),
                (test, host) -> host.refundCredit(RefundCredit.of(MARTIN, eur("20.00"), PaymentMethod.CASH))),
        /** The same event is recorded by two. */
        KEY(test -> test.billing.recordPayment(test.event()), (test, host) -> host.recordPayment(test.event())),
        /** Two documents of one series, on different accounts. */
        SERIES(test -> test.billing.issueInvoice(judo(MARTIN)), (test, host) -> host.issueInvoice(judo(DUPONT)));

        private final Consumer<IsolationLevelsTest> other;
        private final Command command;

        Race(Consumer<IsolationLevelsTest> other, Command command) {
            this.other = other;
            this.command = command;
        }

        private interface Command {
            void give(IsolationLevelsTest test, Billing host);
        }
    }

    static Stream<Arguments> races() {
        return levels().flatMap(level -> Stream.of(Race.values()).map(race -> Arguments.of(level, race)));
    }

    private DataSource pool;
    private Billing billing;
    private Invoice invoice;
    private Payment waiting;

    private void begin(TestDatabase database) {
        pool = database.empty();
        billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(pool).createSchema().build())
                .build();
        billing.openAccount(OpenAccount.of(DUPONT, EUR));
        billing.openAccount(OpenAccount.of(MARTIN, EUR));
        invoice = billing.issueInvoice(judo(DUPONT));
        waiting = billing.recordPayment(RecordPayment.of(DUPONT, eur("100.00"), PaymentMethod.CARD));
        billing.recordPayment(RecordPayment.of(MARTIN, eur("100.00"), PaymentMethod.CARD));
    }

    private static IssueInvoice judo(AccountId account) {
        return IssueInvoice.builder(account)
                .line("Judo", 1, eur("175.00"), Tax.rate("20"))
                .build();
    }

    private RecordPayment event() {
        return RecordPayment.builder(DUPONT, eur("30.00"), PaymentMethod.CARD)
                .commandKey(CommandKey.of("psp", "evt_81"))
                .build();
    }

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    /** Whatever happened, the books are right. */
    @AfterEach
    void theBooksAreRight() {
        InvariantChecker.checkAll(billing.queries());
    }

    private interface Work {
        void with(Connection connection, Billing host) throws Exception;
    }

    /** A transaction of the host that has begun and read before anything else happens. */
    private void hosted(Level level, Work work) throws Exception {
        try (Connection connection = pool.getConnection()) {
            connection.setTransactionIsolation(level.isolation());
            connection.setAutoCommit(false);
            Billing host = billing.within(JdbcTransaction.of(connection));
            host.queries().balance(DUPONT);
            host.queries().balance(MARTIN);
            try {
                work.with(connection, host);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    @Tag(EveryDatabase.TAG)
    @ParameterizedTest
    @MethodSource("races")
    @Tag("R-7")
    void aChangeSinceTheHostBeganIsSeenOrRefused(Level level, Race race) throws Exception {
        begin(level.database());
        hosted(level, (connection, host) -> {
            race.other.accept(this);
            giveAndEnd(level, race, connection, host);
        });
        // In a new transaction there is nothing in the way.
        if (level.promise(race) == Promise.SNAPSHOT) {
            hosted(level, (connection, host) -> {
                race.command.give(this, host);
                connection.commit();
            });
        }
    }

    /** The other's change is not committed when the command comes to its lock. */
    @Tag(EveryDatabase.TAG)
    @ParameterizedTest
    @MethodSource("races")
    @Tag("R-7")
    void aChangeThatTheCommandWaitsForIsSeenOrRefused(Level level, Race race) throws Exception {
        begin(level.database());
        hosted(level, (connection, host) -> {
            CompletableFuture<Void> waiter;
            try (Connection others = pool.getConnection()) {
                others.setAutoCommit(false);
                Billing committing = billing;
                billing = committing.within(JdbcTransaction.of(others));
                race.other.accept(this);
                billing = committing;
                waiter = CompletableFuture.runAsync(() -> giveAndEnd(level, race, connection, host));
                if (level.promise() != Promise.NONE) {
                    Blocked.await(level.database(), pool, waiter);
                }
                others.commit();
                others.setAutoCommit(true);
            }
            waiter.get(60, TimeUnit.SECONDS);
        });
    }

    private void giveAndEnd(Level level, Race race, Connection connection, Billing host) {
        switch (level.promise(race)) {
            case LATEST -> {
                race.command.give(this, host);
                committed(connection);
            }
            case SNAPSHOT ->
                assertThatThrownBy(() -> race.command.give(this, host)).isInstanceOf(StaleLedgerException.class);
            case NONE ->
                assertThatThrownBy(() -> race.command.give(this, host))
                        .isExactlyInstanceOf(BillingException.class)
                        .hasMessageContaining("at REPEATABLE READ cannot be joined");
        }
    }

    private static void committed(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Tag(EveryDatabase.TAG)
    @ParameterizedTest
    @MethodSource("levels")
    void withoutARaceAHostWorksAtEveryLevelThatCanBeJoined(Level level) throws Exception {
        begin(level.database());
        if (level.promise() != Promise.NONE) {
            hosted(level, (connection, host) -> {
                for (Race race : Race.values()) {
                    race.command.give(this, host);
                }
                connection.commit();
            });
            assertThat(billing.queries().balance(DUPONT)).isEqualTo(eur("290.00"));
            assertThat(billing.queries().balance(MARTIN)).isEqualTo(eur("-80.00"));
        }
    }
}
