package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.PaymentMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What commands cost in statements and rows: little, and the same on an old and full account as on a new one. */
class CommandCostTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    /** One block of open items, which automatic allocation may read beyond what it settles. */
    private static final int BLOCK = 100;

    /** Rows of a statement that are read by one more statement, at the least. */
    private static final int PER_STATEMENT = 60;
    /** Rows read for a row shown on a statement: the item, what is allocated of it, and the record that brought it with its facts. */
    private static final int PER_ROW = 8;

    @Test
    void aCommandCostsTheSameOnAnAccountWithTenThousandClosedAndOpenItemsAsWithTen() throws SQLException {
        DataSource dataSource = TestDatabase.H2_MEMORY.empty();
        AccountId few = filled(dataSource, AccountId.of("small"), 10);
        AccountId many = filled(dataSource, AccountId.of("large"), 10_000);
        Map<String, MeasuredVerbs.Cost> small = new MeasuredVerbs(dataSource, few).costs();
        Map<String, MeasuredVerbs.Cost> large = new MeasuredVerbs(dataSource, many).costs();

        assertThat(large.keySet()).isEqualTo(small.keySet());
        large.forEach((verb, cost) -> {
            MeasuredVerbs.Cost little = small.get(verb);
            int more = cost.shown() - little.shown();
            assertThat(cost.statements())
                    .as("statements of %s", verb)
                    .isBetween(little.statements(), little.statements() + more / PER_STATEMENT);
            long allowed = little.rows() + (verb.startsWith("auto-allocate") ? BLOCK : 0) + (long) PER_ROW * more;
            assertThat(cost.rows()).as("rows read by %s", verb).isLessThanOrEqualTo(allowed);
        });
    }

    /** Whoever adds a command measures it; what is erased is read record by record, so that alone is another matter. */
    @Test
    void everyVerbIsMeasured() {
        AccountId account = AccountId.of("a");
        DataSource dataSource = TestDatabase.H2_MEMORY.empty();
        open(dataSource, account);
        Set<String> verbs = new TreeSet<>(Set.of("save-draft", "discard-draft"));
        for (Class<?> command : Command.class.getPermittedSubclasses()) {
            verbs.add(command.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT));
        }
        verbs.remove("erase");
        Set<String> measured = new MeasuredVerbs(dataSource, account)
                .costs().keySet().stream()
                        .map(name -> name.replaceAll(",.*", ""))
                        .collect(Collectors.toSet());

        assertThat(measured).containsAll(verbs);
    }

    private static Billing open(DataSource dataSource, AccountId account) {
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(dataSource).createSchema().build();
        Billing billing = BillingKernel.builder().storage(storage).build();
        billing.openAccount(OpenAccount.of(account, EUR));
        return billing;
    }

    /** An account with so many closed and so many open items, all of them of one day in the past. */
    private static AccountId filled(DataSource dataSource, AccountId account, int items) throws SQLException {
        Billing billing = open(dataSource, account);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Billing joined = billing.within(JdbcTransaction.of(connection));
            invoices(joined, account, items);
            joined.recordPayment(RecordPayment.builder(account, Amounts.of(items, EUR), PaymentMethod.CASH)
                    .postingDate(MeasuredVerbs.PAST)
                    .allocateBy(AllocationStrategies.oldestDueFirst())
                    .build());
            invoices(joined, account, items);
            connection.commit();
            connection.setAutoCommit(true);
        }
        return account;
    }

    private static void invoices(Billing billing, AccountId account, int count) {
        for (int i = 0; i < count; i++) {
            billing.issueInvoice(IssueInvoice.builder(account)
                    .line("Lesson", 1, Amounts.of(1, EUR))
                    .issueDate(MeasuredVerbs.PAST)
                    .build());
        }
    }

    /** On PostgreSQL what is executed is a message of several statements, and so a round trip; the commit is one more. */
    @Test
    void everyVerbTakesTheStatementsAndRoundTripsThatTheDocumentationStates() throws IOException {
        Map<String, Integer> statements = executed(TestDatabase.H2_MEMORY);
        Map<String, Integer> roundTrips = executed(TestDatabase.POSTGRESQL);
        List<String> table = statements.keySet().stream()
                .map(verb -> "| " + verb + " | " + statements.get(verb) + " | " + roundTrips.get(verb) + " |")
                .toList();

        assertThat(table).isEqualTo(documented());
    }

    private static Map<String, Integer> executed(TestDatabase database) {
        DataSource dataSource = database.empty();
        AccountId account = AccountId.of("a");
        open(dataSource, account);
        Map<String, Integer> executed = new LinkedHashMap<>();
        new MeasuredVerbs(dataSource, account).costs().forEach((verb, cost) -> executed.put(verb, cost.statements()));
        return executed;
    }

    @Test
    void aCommandOnPostgreSqlIsOneMessageToReadAndOneToWrite() {
        Map<String, Integer> roundTrips = executed(TestDatabase.POSTGRESQL);
        assertThat(List.of(
                        "issue-invoice, 3 lines",
                        "issue-invoice, with a key",
                        "issue-credit-note, on an invoice",
                        "issue-global-credit-note",
                        "record-payment, on an invoice",
                        "record-payments, two",
                        "record-payment, named by the payer",
                        "allocate",
                        "deallocate",
                        "settle",
                        "write-off-item",
                        "add-pending-entry",
                        "bill-now, two entries",
                        "refund-payment",
                        "reverse-payment, of an invoice",
                        "cancel-invoice",
                        "schedule-payment, for an invoice"))
                .allSatisfy(verb -> assertThat(roundTrips.get(verb)).as(verb).isEqualTo(2));
    }

    private static List<String> documented() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "performance.md")).stream()
                .dropWhile(line -> !line.startsWith("| verb |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("| "))
                .toList();
    }
}
