package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.MeasuredVerbs.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.fault.Fault;
import dev.solde.billing.testkit.fault.FaultPlan;
import dev.solde.billing.testkit.fault.FaultyDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;

/** Batches in the transaction of a transaction manager, which only the manager can roll back. */
class ManagedBatchTest {

    private static final List<AccountId> ACCOUNTS =
            Stream.of("dupont", "martin", "petit").map(AccountId::of).toList();

    private DataSource sound;
    private FaultyDataSource faulty;
    private Billing billing;

    private void begin(TestDatabase database) {
        sound = database.empty();
        faulty = FaultyDataSource.of(sound);
        billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(sound).createSchema().build())
                .build();
        ACCOUNTS.forEach(account -> billing.openAccount(OpenAccount.of(account, eur("1").getCurrency())));
    }

    private static Billing managed(DataSource dataSource) {
        return BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource)
                        .managedTransactions()
                        .build())
                .build();
    }

    private static Stream<Command<?>> payments() {
        return ACCOUNTS.stream().map(account -> RecordPayment.of(account, eur("1.00"), PaymentMethod.CASH));
    }

    /** To go on one by one would write on top of what the database has undone, the host's own rows among it. */
    @Tag("R-7")
    @ParameterizedTest
    @EveryDatabase
    void whateverFailsIsThrown(TestDatabase database) throws SQLException {
        begin(database);
        try (Connection host = faulty.dataSource().getConnection()) {
            host.setAutoCommit(false);
            Billing managed = managed(ManagedDataSource.handingOut(ManagedDataSource.unclosable(host)));
            List<Object> told = new ArrayList<>();
            faulty.follow(FaultPlan.nth(Fault.CANCEL, 3));
            assertThatThrownBy(
                            () -> managed.batch().chunk(1).onFailure(told::add).each(payments()))
                    .isInstanceOf(BillingException.class);
            faulty.follow(FaultPlan.none());
            assertThat(told).isEmpty();
            host.rollback();
            assertThat(managed.batch().chunk(1).each(payments())).isEqualTo(new BatchReport(3, 0, 0, 0));
            host.rollback();
            host.setAutoCommit(true);
        }
        assertThat(ACCOUNTS.stream().map(account -> billing.queries().version(account)))
                .containsOnly(1L);
    }

    /** A run in the night that found no transaction would bill nobody, and nobody would know. */
    @ParameterizedTest
    @EveryDatabase
    void withoutATransactionABatchIsRefused(TestDatabase database) {
        begin(database);
        Billing managed = managed(sound);
        assertThatThrownBy(() -> managed.batch().each(payments()))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("no transaction is active");
        assertThatThrownBy(() -> managed.batch().allOrNone(payments()))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("no transaction is active");
        assertThatThrownBy(() -> managed.batch().closePeriod(LocalDate.of(2020, 1, 1)))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("no transaction is active");
    }

    @Tag("R-7")
    @ParameterizedTest
    @EveryDatabase
    void inATransactionAllOrNoneIsForTheHost(TestDatabase database) throws SQLException {
        begin(database);
        try (Connection host = sound.getConnection()) {
            host.setAutoCommit(false);
            Billing managed = managed(ManagedDataSource.handingOut(ManagedDataSource.unclosable(host)));
            assertThatThrownBy(() -> managed.batch().allOrNone(payments())).isInstanceOf(IllegalStateException.class);
            host.rollback();
            host.setAutoCommit(true);
        }
    }

    /** Whoever was told that it failed would do it again, and the host commits the first one, too. */
    @Tag("R-8")
    @ParameterizedTest
    @EveryDatabase
    void aConnectionThatCannotBeClosedDoesNotHideWhatWasDone(TestDatabase database) throws SQLException {
        begin(database);
        try (Connection host = sound.getConnection()) {
            Billing managed = managed(ManagedDataSource.handingOut(thatIsNotClosed(host)));
            host.setAutoCommit(false);
            managed.recordPayment(RecordPayment.of(ACCOUNTS.get(0), eur("1.00"), PaymentMethod.CASH));
            host.commit();
            host.setAutoCommit(true);
        }
        assertThat(billing.queries().balance(ACCOUNTS.get(0))).isEqualTo(eur("-1.00"));
    }

    /** Once it is in a transaction, closing it fails. */
    private static Connection thatIsNotClosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ManagedBatchTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (connection.getAutoCommit()) {
                            return null;
                        }
                        throw new SQLException("the connection was lost on its way back");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
