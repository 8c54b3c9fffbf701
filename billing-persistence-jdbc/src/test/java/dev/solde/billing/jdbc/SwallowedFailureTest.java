package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.MeasuredVerbs.eur;
import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.BillingSchema.Database;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.InvariantChecker;
import dev.solde.billing.testkit.fault.Fault;
import dev.solde.billing.testkit.fault.FaultPlan;
import dev.solde.billing.testkit.fault.FaultyDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.postgresql.jdbc.AutoSave;
import org.postgresql.jdbc.PgConnection;

/**
 * A host that catches the failure of a command in its own transaction, goes on and commits. Of the command that failed nothing is
 * committed; where the database allows it, what came after is.
 */
class SwallowedFailureTest {

    private static final AccountId DUPONT = AccountId.of("dupont");
    private static final AccountId MARTIN = AccountId.of("martin");
    private static final HostReference SOURCE = HostReference.of("order-line", "1");

    private DataSource sound;
    private FaultyDataSource faulty;
    private Billing billing;

    private void begin(TestDatabase database) {
        sound = database.empty();
        faulty = FaultyDataSource.of(sound);
        billing = kernel(JdbcBillingStorage.builder(sound).createSchema().build());
        billing.openAccount(OpenAccount.of(DUPONT, eur("1").getCurrency()));
    }

    private static Billing kernel(JdbcBillingStorage storage) {
        return BillingKernel.builder().storage(storage).build();
    }

    /** The kernel of a host that joins with this connection. */
    private Billing joined(Connection host) {
        return billing.within(JdbcTransaction.of(host));
    }

    /** The kernel of a host whose transaction manager hands out this connection. */
    private static Billing managed(Connection host) {
        return kernel(JdbcBillingStorage.builder(ManagedDataSource.handingOut(ManagedDataSource.unclosable(host)))
                .managedTransactions()
                .build());
    }

    @Tag("R-7")
    @ParameterizedTest
    @EveryDatabase
    void ofAJoinedCommandThatFailedNothingIsCommitted(TestDatabase database) throws SQLException {
        isWhole(database, this::joined);
    }

    @Tag("R-7")
    @ParameterizedTest
    @EveryDatabase
    void ofACommandInAManagedTransactionThatFailedNothingIsCommitted(TestDatabase database) throws SQLException {
        isWhole(database, SwallowedFailureTest::managed);
    }

    /** Each statement of an invoice fails in turn; a payment comes after it in the same transaction. */
    private void isWhole(TestDatabase database, Function<Connection, Billing> kernel) throws SQLException {
        begin(database);
        int documents = 0;
        int paid = 0;
        for (int n = 1; documents == 0; n++) {
            try (Connection host = faulty.dataSource().getConnection()) {
                host.setAutoCommit(false);
                FaultPlan plan = FaultPlan.nth(Fault.CANCEL, n);
                Billing hosted = kernel.apply(host);
                faulty.follow(plan);
                boolean isIssued = isDone(() -> hosted.issueInvoice(judo()));
                faulty.follow(FaultPlan.none());
                boolean isPaid = isDone(() -> hosted.recordPayment(payment()));
                commit(host);
                documents += isIssued ? 1 : 0;
                paid += isPaid ? 1 : 0;
                assertThat(isPaid || database.kind() == Database.POSTGRESQL)
                        .as("goes on after statement %s", n)
                        .isTrue();
            }
            InvariantChecker.checkAll(billing.queries());
            assertThat(Amounts.plain(billing.queries().balance(DUPONT)))
                    .isEqualTo(Amounts.plain(eur(String.valueOf(10 * documents - paid))));
        }
        assertThat(faulty.struck(Fault.CANCEL)).isGreaterThan(2);
    }

    private static IssueInvoice judo() {
        return IssueInvoice.builder(DUPONT)
                .line("Judo", 1, eur("10.00"), Tax.rate("0"))
                .build();
    }

    private static RecordPayment payment() {
        return RecordPayment.of(DUPONT, eur("1.00"), PaymentMethod.CASH);
    }

    /** Here the command was written when the exception came, which is none of the database. */
    @Tag("R-7")
    @ParameterizedTest
    @EveryDatabase
    void ofACommandWhoseListenerFailedNothingIsCommitted(TestDatabase database) throws SQLException {
        begin(database);
        IllegalStateException failure = new IllegalStateException("no room for a row of mine");
        try (Connection host = sound.getConnection()) {
            host.setAutoCommit(false);
            Billing listened = BillingKernel.builder()
                    .storage(JdbcBillingStorage.builder(sound).build())
                    .listener(told -> {
                        throw failure;
                    })
                    .build()
                    .within(JdbcTransaction.of(host));
            assertThatThrownBy(() -> listened.recordPayment(payment())).isSameAs(failure);
            boolean isPaid = isDone(() -> joined(host).recordPayment(payment()));
            assertThat(isPaid).isEqualTo(database.kind() != Database.POSTGRESQL);
            commit(host);
            InvariantChecker.checkAll(billing.queries());
            assertThat(Amounts.plain(billing.queries().balance(DUPONT))).isEqualTo(isPaid ? "-1.00" : "0.00");
        }
    }

    /** The only refusal that comes after something was written: of a record behind others of the same journal. */
    @Tag("R-142")
    @ParameterizedTest
    @EveryDatabase
    void ofAJournalThatIsRefusedMidwayNothingIsCommitted(TestDatabase database) throws SQLException {
        Billing elsewhere =
                BillingKernel.builder().storage(InMemoryBillingStorage.create()).build();
        elsewhere.openAccount(OpenAccount.of(MARTIN, eur("1").getCurrency()));
        elsewhere.recordPayment(RecordPayment.of(MARTIN, eur("1.00"), PaymentMethod.CASH));
        elsewhere.issueInvoice(billed(MARTIN));
        List<JournalRecord> journal =
                elsewhere.queries().journal(MARTIN, PageRequest.first(9)).items();
        begin(database);
        InvoiceId first = billing.issueInvoice(billed(DUPONT)).id();
        try (Connection host = sound.getConnection()) {
            host.setAutoCommit(false);
            assertRefused(() -> joined(host).restore(journal.stream()))
                    .isEqualTo(new Rejection.AlreadyBilled(SOURCE, first));
            boolean isPaid = isDone(() -> joined(host).recordPayment(payment()));
            commit(host);
            InvariantChecker.checkAll(billing.queries());
            assertThat(billing.queries().exists(MARTIN)).isFalse();
            assertThat(Amounts.plain(billing.queries().balance(DUPONT))).isEqualTo(isPaid ? "9.00" : "10.00");
        }
    }

    /** Numbered by the host, so that nothing but the source is in the way. */
    private static IssueInvoice billed(AccountId account) {
        return IssueInvoice.builder(account)
                .number(DocumentNumber.of("of-" + account))
                .line(Line.builder("Judo")
                        .unitPrice(eur("10.00"))
                        .tax(Tax.rate("0"))
                        .source(SOURCE)
                        .build())
                .build();
    }

    /** With this option the driver takes back the failed statement that is to keep the transaction from being committed. */
    @Tag("R-7")
    @Test
    void aConnectionThatGoesOnAfterAFailedStatementIsNamedInTheFailure() throws SQLException {
        begin(TestDatabase.POSTGRESQL);
        IllegalStateException failure = new IllegalStateException("no room for a row of mine");
        Billing listened = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(sound).build())
                .listener(told -> {
                    throw failure;
                })
                .build();
        try (Connection host = sound.getConnection()) {
            PgConnection driver = (PgConnection) host.unwrap(Connection.class);
            host.setAutoCommit(false);
            driver.setAutosave(AutoSave.ALWAYS);
            assertThatThrownBy(() -> listened.within(JdbcTransaction.of(host)).recordPayment(payment()))
                    .isSameAs(failure);
            host.rollback();
            driver.setAutosave(AutoSave.NEVER);
            host.setAutoCommit(true);
        }
        assertThat(failure.getSuppressed())
                .extracting(Throwable::getMessage)
                .anyMatch(said -> said.contains("autosave"));
    }

    /** A savepoint of the host's own leads back from any failure on every database. */
    @Tag("R-7")
    @ParameterizedTest
    @EveryDatabase
    void aHostThatGoesBackToItsSavepointGoesOn(TestDatabase database) throws SQLException {
        begin(database);
        try (Connection host = faulty.dataSource().getConnection()) {
            host.setAutoCommit(false);
            Billing joined = joined(host);
            joined.recordPayment(payment());
            var before = host.setSavepoint();
            faulty.follow(FaultPlan.nth(Fault.CANCEL, 2));
            assertThat(isDone(() -> joined.issueInvoice(judo()))).isFalse();
            faulty.follow(FaultPlan.none());
            host.rollback(before);
            joined.recordPayment(payment());
            host.commit();
            host.setAutoCommit(true);
        }
        InvariantChecker.checkAll(billing.queries());
        assertThat(Amounts.plain(billing.queries().balance(DUPONT))).isEqualTo("-2.00");
    }

    private static boolean isDone(Runnable command) {
        try {
            command.run();
            return true;
        } catch (BillingException swallowed) {
            return false;
        }
    }

    /** PostgreSQL rolls back instead, where something failed before. */
    private static void commit(Connection host) throws SQLException {
        try {
            host.commit();
        } catch (SQLException e) {
            host.rollback();
        }
        host.setAutoCommit(true);
    }
}
