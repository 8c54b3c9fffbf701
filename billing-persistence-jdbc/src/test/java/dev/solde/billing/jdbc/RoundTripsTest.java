package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.MutableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Round trips to PostgreSQL, where what is executed is a message of statements: in transactions of the host and in batches. */
class RoundTripsTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax VAT = Tax.rate("20");
    private static final MutableClock CLOCK =
            MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));

    private final CountingDataSource counting = CountingDataSource.of(TestDatabase.POSTGRESQL.empty());
    private final Billing billing = BillingKernel.builder()
            .storage(JdbcBillingStorage.builder(counting.dataSource())
                    .createSchema()
                    .build())
            .clock(CLOCK)
            .build();

    /** Otherwise what is new in a tenant or a series is made once more. */
    @BeforeEach
    void useTheSeriesOnce() {
        AccountId first = AccountId.of("first");
        billing.openAccount(OpenAccount.of(first, EUR));
        billing.issueInvoice(invoice(first));
        billing.issueGlobalCreditNote(note(first));
    }

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    private static IssueInvoice invoice(AccountId account) {
        return IssueInvoice.builder(account)
                .line("Judo, autumn term", 1, eur("100.00"), VAT)
                .line("Licence", 1, eur("49.00"), VAT)
                .build();
    }

    private static IssueGlobalCreditNote note(AccountId account) {
        return IssueGlobalCreditNote.builder(account)
                .line("Goodwill", 1, eur("5.00"), VAT)
                .build();
    }

    private static RecordPayment payment(AccountId account) {
        return RecordPayment.of(account, eur("300.00"), PaymentMethod.CARD);
    }

    private static AddPendingEntry lesson(AccountId account) {
        return AddPendingEntry.debit(account, "Lesson", eur("12.00"), VAT, CLOCK.today());
    }

    /** Two; three where a number is taken, whose series is locked only once the command is known to be accepted. */
    @Test
    void aCommandInATransactionOfTheHostTakesTwoRoundTripsAndThreeWithANumber() throws SQLException {
        AccountId account = AccountId.of("a");
        billing.openAccount(OpenAccount.of(account, EUR));
        Invoice invoice = billing.issueInvoice(invoice(account));
        Payment payment = billing.recordPayment(payment(account));
        billing.addPendingEntry(lesson(account));

        Map<String, Integer> trips = new LinkedHashMap<>();
        trips.put("record-payment", joined(payment(account)));
        trips.put("allocate", joined(Allocate.of(payment.id(), invoice.id(), eur("50.00"))));
        trips.put("refund-payment", joined(RefundPayment.of(payment.id(), eur("10.00"))));
        trips.put("issue-invoice", joined(invoice(account)));
        trips.put(
                "issue-credit-note",
                joined(IssueCreditNote.builder(invoice.id())
                        .lineAmount(1, eur("25.00"))
                        .reason("two lessons missed")
                        .build()));
        trips.put("bill-now", joined(BillNow.of(account)));

        assertThat(trips)
                .isEqualTo(Map.of(
                        "record-payment", 2,
                        "allocate", 2,
                        "refund-payment", 2,
                        "issue-invoice", 3,
                        "issue-credit-note", 3,
                        "bill-now", 3));
    }

    private int joined(Command<?> command) throws SQLException {
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            counting.reset();
            billing.within(JdbcTransaction.of(connection)).execute(command);
            int trips = counting.statements().size();
            connection.commit();
            connection.setAutoCommit(true);
            return trips;
        }
    }

    @Test
    void aChunkTakesTheSameRoundTripsForFiveAccountsAndForSixty() {
        Map<String, Function<AccountId, Stream<Command<?>>>> kinds = new LinkedHashMap<>();
        kinds.put("open-account", account -> Stream.of(OpenAccount.of(account, EUR)));
        kinds.put("record-payment", account -> Stream.of(payment(account)));
        kinds.put("issue-invoice", account -> Stream.of(invoice(account)));
        kinds.put("issue-global-credit-note", account -> Stream.of(note(account)));
        kinds.put("add-pending-entry", account -> Stream.of(lesson(account)));
        kinds.put("bill-now", account -> Stream.of(BillNow.of(account)));
        kinds.put(
                "open-account and issue-invoice",
                account -> Stream.of(OpenAccount.of(other(account), EUR), invoice(other(account))));
        kinds.put("two of record-payment", account -> Stream.of(payment(account), payment(account)));

        Map<String, List<Integer>> trips = new LinkedHashMap<>();
        kinds.forEach(
                (kind, commands) -> trips.put(kind, List.of(chunk("few", 5, commands), chunk("many", 60, commands))));

        assertThat(trips)
                .isEqualTo(Map.of(
                        "open-account", List.of(3, 3),
                        "record-payment", List.of(2, 2),
                        "issue-invoice", List.of(2, 2),
                        "issue-global-credit-note", List.of(2, 2),
                        "add-pending-entry", List.of(2, 2),
                        "bill-now", List.of(2, 2),
                        "open-account and issue-invoice", List.of(5, 5),
                        "two of record-payment", List.of(4, 4)));
    }

    private static AccountId other(AccountId account) {
        return AccountId.of("other-" + account);
    }

    /** The messages of one chunk, which is done at once: a chunk that is done again one by one rolls back first. */
    private int chunk(String name, int accounts, Function<AccountId, Stream<Command<?>>> commands) {
        List<Command<?>> all = IntStream.range(0, accounts)
                .mapToObj(i -> AccountId.of(name + "-" + i))
                .<Command<?>>flatMap(commands)
                .toList();
        counting.reset();
        assertThat(billing.batch().each(all.stream())).isEqualTo(new BatchReport(all.size(), 0, 0, 0));
        assertThat(counting.calls()).contains("commit").doesNotContain("rollback");
        return counting.statements().size();
    }
}
