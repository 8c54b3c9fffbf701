package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.PaymentMethod;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What commands cost in statements and rows: little, and the same on an old and full account as on a new one. */
class CommandCostTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    /** One block of open items, which automatic allocation may read beyond what it settles. */
    private static final int BLOCK = 100;

    @Test
    void aCommandCostsTheSameOnAnAccountWithTenThousandClosedAndOpenItemsAsWithTen() throws SQLException {
        DataSource dataSource = TestDatabase.H2_MEMORY.empty();
        Map<String, MeasuredVerbs.Cost> small = costs(dataSource, AccountId.of("small"), 10);
        Map<String, MeasuredVerbs.Cost> large = costs(dataSource, AccountId.of("large"), 10_000);

        assertThat(large.keySet()).isEqualTo(small.keySet());
        large.forEach((verb, cost) -> {
            assertThat(cost.statements())
                    .as("statements of %s", verb)
                    .isEqualTo(small.get(verb).statements());
            long allowed = small.get(verb).rows() + (verb.startsWith("auto-allocate") ? BLOCK : 0);
            assertThat(cost.rows()).as("rows read by %s", verb).isLessThanOrEqualTo(allowed);
        });
    }

    private static Map<String, MeasuredVerbs.Cost> costs(DataSource dataSource, AccountId account, int items)
            throws SQLException {
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(dataSource).createSchema().build();
        Billing billing = BillingKernel.builder().storage(storage).build();
        billing.openAccount(OpenAccount.of(account, EUR));
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Billing joined = billing.within(JdbcTransaction.of(connection));
            invoices(joined, account, items);
            joined.recordPayment(RecordPayment.builder(account, Amounts.of(items, EUR), PaymentMethod.CASH)
                    .allocateBy(AllocationStrategies.oldestDueFirst())
                    .build());
            invoices(joined, account, items);
            connection.commit();
            connection.setAutoCommit(true);
        }
        return new LinkedHashMap<>(new MeasuredVerbs(dataSource, account).costs());
    }

    private static void invoices(Billing billing, AccountId account, int count) {
        for (int i = 0; i < count; i++) {
            billing.issueInvoice(IssueInvoice.builder(account)
                    .line("Lesson", 1, Amounts.of(1, EUR))
                    .build());
        }
    }

    /** The table in docs/performance.md. On PostgreSQL each statement or batch is a round trip, and so is the commit. */
    @ParameterizedTest
    @EnumSource(names = "H2_FILE", mode = Mode.EXCLUDE)
    void everyVerbTakesTheStatementsThatTheDocumentationStates(TestDatabase database) {
        DataSource dataSource = database.empty();
        AccountId account = AccountId.of("a");
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(dataSource).createSchema().build();
        BillingKernel.builder().storage(storage).build().openAccount(OpenAccount.of(account, EUR));
        StringBuilder table = new StringBuilder();
        new MeasuredVerbs(dataSource, account)
                .costs()
                .forEach((verb, cost) ->
                        table.append(verb).append(' ').append(cost.statements()).append('\n'));

        assertThat(table).hasToString(MeasuredVerbs.DOCUMENTED);
    }
}
