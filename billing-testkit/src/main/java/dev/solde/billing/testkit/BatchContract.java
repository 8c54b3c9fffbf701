package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Refused;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSetting;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many commands at once. */
public interface BatchContract extends ContractPart {

    /** So many accounts. */
    private List<AccountId> members(int count) {
        List<AccountId> accounts = IntStream.range(0, count)
                .mapToObj(i -> AccountId.of("member-" + i))
                .toList();
        accounts.forEach(account -> billing().openAccount(open(account)));
        return accounts;
    }

    private static Command<?> dues(AccountId account) {
        return invoiceBuilder(account, "10.00")
                .commandKey(CommandKey.of("dues", account.value()))
                .build();
    }

    private List<String> numbers(List<AccountId> accounts) {
        return accounts.stream()
                .flatMap(account -> Pages.all(page -> queries().entries(account, page)).stream())
                .map(entry -> entry.number().orElseThrow().value())
                .toList();
    }

    /** A refusal is left out and reported, and uses no number. */
    @Test
    @Tag("R-7")
    @Tag("R-48")
    default void each_command_is_for_itself() {
        List<AccountId> accounts = members(5);
        AccountId nobody = AccountId.of("nobody");
        Command<?> early = invoiceBuilder(accounts.get(3), "10.00")
                .issueDate(TODAY.plusDays(1))
                .build();
        List<Command<?>> commands = List.of(
                dues(accounts.get(0)),
                dues(nobody),
                dues(accounts.get(1)),
                early,
                dues(accounts.get(2)),
                ReviseAccount.builder(accounts.get(4))
                        .reset(AccountSetting.TERMS)
                        .build());
        for (int chunk : List.of(1, 4, 1000)) {
            Bench other = bench().another();
            accounts.forEach(account -> other.billing().openAccount(open(account)));
            List<Object> told = new ArrayList<>();
            BatchReport report = other.billing()
                    .batch()
                    .chunk(chunk)
                    .onRefusal(told::add)
                    .onProgress(progress -> told.add(progress.done()))
                    .each(commands.stream());
            assertThat(report).isEqualTo(new BatchReport(3, 1, 2, 0));
            assertThat(told.stream().filter(Refused.class::isInstance))
                    .containsExactly(
                            new Refused(dues(nobody), new Rejection.AccountNotFound(nobody)),
                            new Refused(early, new Rejection.DateInFuture(TODAY.plusDays(1), TODAY)));
            assertThat(told.get(told.size() - 1)).isEqualTo(6L);
            assertThat(told).hasSize(2 + (5 + chunk) / chunk);
            other.checkInvariants();
        }
        assertThat(billing().batch().chunk(2).each(commands.stream()).total()).isEqualTo(6);
        assertThat(numbers(accounts)).containsExactly("F-2026-000001", "F-2026-000002", "F-2026-000003");
    }

    /** Keys make a batch that is run again do nothing twice. */
    @Test
    @Tag("R-8")
    default void a_batch_that_is_run_again_does_nothing_twice() {
        List<AccountId> accounts = members(5);
        RuntimeException crash = new IllegalStateException("the process was killed");
        assertThatThrownBy(() -> billing()
                        .batch()
                        .chunk(2)
                        .onProgress(progress -> {
                            throw crash;
                        })
                        .each(accounts.stream().map(BatchContract::dues)))
                .isSameAs(crash);
        assertThat(numbers(accounts)).hasSize(2);
        assertThat(billing().batch().chunk(2).each(accounts.stream().map(BatchContract::dues)))
                .isEqualTo(new BatchReport(5, 0, 0, 0));
        assertThat(numbers(accounts)).hasSize(5).doesNotHaveDuplicates();
    }

    /** Later ones see what earlier ones did, in one chunk as in several. */
    @Test
    @Tag("R-84")
    default void several_commands_of_one_account_follow_each_other() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "30.00")).id();
        List<RecordPayment> payments = Collections.nCopies(
                4,
                RecordPayment.builder(DUPONT, eur("10.00"), PaymentMethod.CASH)
                        .allocate(invoice, eur("10.00"))
                        .build());
        List<Refused> refused = new ArrayList<>();
        assertThat(billing().batch().onRefusal(refused::add).each(payments.stream()))
                .isEqualTo(new BatchReport(3, 0, 1, 0));
        assertThat(refused.stream().map(Refused::rejection))
                .containsExactly(new Rejection.ExceedsOpenAmount(invoice, eur("10.00"), eur("0.00")));
        assertThat(billing()
                        .batch()
                        .each(Stream.of(
                                open(MARTIN),
                                payment(MARTIN, "5.00"),
                                invoice(MARTIN, "5.00"),
                                AutoAllocate.of(MARTIN))))
                .isEqualTo(new BatchReport(4, 0, 0, 0));
        assertThat(Pages.all(page -> queries().openItems(MARTIN, page))).isEmpty();
    }

    /** The first refusal leaves nothing of any command, and uses no number. */
    @Test
    @Tag("R-7")
    default void all_or_none_leaves_nothing_when_one_is_refused() {
        List<AccountId> accounts = members(3);
        List<Books> before = accounts.stream().map(bench()::books).toList();
        Command<?> early = invoiceBuilder(accounts.get(1), "1.00")
                .issueDate(TODAY.plusDays(1))
                .build();
        RejectionAssertions.assertRefused(() -> billing()
                        .batch()
                        .chunk(1)
                        .allOrNone(Stream.of(dues(accounts.get(0)), early, dues(accounts.get(2)))))
                .isEqualTo(new Rejection.DateInFuture(TODAY.plusDays(1), TODAY));
        assertThat(accounts.stream().map(bench()::books)).containsExactlyElementsOf(before);
        List<Long> told = new ArrayList<>();
        assertThat(billing()
                        .batch()
                        .onProgress(progress -> told.add(progress.done()))
                        .allOrNone(accounts.stream().map(BatchContract::dues)))
                .isEqualTo(new BatchReport(3, 0, 0, 0));
        assertThat(told).containsExactly(3L);
        assertThat(numbers(accounts)).containsExactly("F-2026-000001", "F-2026-000002", "F-2026-000003");
    }

    /** At the door, before anything is done. */
    @Test
    default void a_chunk_is_of_one_to_a_thousand_commands() {
        for (int chunk : List.of(0, -1, 1001)) {
            assertThatThrownBy(() -> billing().batch().chunk(chunk)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> billing().batch().closePeriod(LocalDate.MIN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> billing().batch().collectScheduled(LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(billing().batch().each(Stream.of())).isEqualTo(BatchReport.NOTHING);
        assertThat(billing().batch().allOrNone(Stream.of())).isEqualTo(BatchReport.NOTHING);
    }

    /** Although the first account comes twice, the second one's document is the third; otherwise dates would go back. */
    @Test
    @Tag("R-48")
    default void numbers_are_given_in_the_order_of_the_commands() {
        List<AccountId> accounts = members(2);
        List<Command<?>> commands = List.of(
                dated(accounts.get(0), TODAY.minusDays(3)),
                dated(accounts.get(0), TODAY.minusDays(2)),
                dated(accounts.get(1), TODAY.minusDays(1)));
        assertThat(billing().batch().each(commands.stream())).isEqualTo(new BatchReport(3, 0, 0, 0));
        assertThat(numbers(accounts)).containsExactly("F-2026-000001", "F-2026-000002", "F-2026-000003");
    }

    /** The last date belongs to the series, whatever the year of the number. */
    @Test
    @Tag("R-48")
    default void a_chunk_goes_no_further_back_than_single_commands_do() {
        LocalDate newYear = LocalDate.of(TODAY.getYear(), 1, 1);
        for (int chunk : List.of(1, 1000)) {
            Bench other = bench().another();
            List<AccountId> accounts = List.of(AccountId.of("a"), AccountId.of("b"), AccountId.of("c"));
            accounts.forEach(account -> other.billing().openAccount(open(account)));
            other.billing().issueInvoice(dated(accounts.get(0), newYear.minusDays(9)));
            List<Refused> refused = new ArrayList<>();
            assertThat(other.billing()
                            .batch()
                            .chunk(chunk)
                            .onRefusal(refused::add)
                            .each(Stream.of(
                                    dated(accounts.get(1), newYear), dated(accounts.get(2), newYear.minusDays(1)))))
                    .as("in chunks of %s", chunk)
                    .isEqualTo(new BatchReport(1, 0, 1, 0));
            assertThat(refused.get(0).command().account()).isEqualTo(accounts.get(2));
            other.checkInvariants();
        }
    }

    private static IssueInvoice dated(AccountId account, LocalDate date) {
        return invoiceBuilder(account, "10.00").issueDate(date).build();
    }

    /** A draft bills its sources as any other command does. */
    @Test
    @Tag("R-54")
    default void two_drafts_of_one_source_are_not_both_issued() {
        List<AccountId> accounts = members(2);
        HostReference source = HostReference.of("order-line", "1");
        List<IssueInvoice> commands = accounts.stream()
                .map(account -> IssueInvoice.of(billing()
                        .saveDraft(IssueInvoice.builder(account)
                                .line(Line.builder("Judo")
                                        .unitPrice(eur("10.00"))
                                        .tax(NO_TAX)
                                        .source(source)
                                        .build())
                                .build())))
                .toList();
        List<Refused> refused = new ArrayList<>();
        assertThat(billing().batch().onRefusal(refused::add).each(commands.stream()))
                .isEqualTo(new BatchReport(1, 0, 1, 0));
        assertThat(refused.get(0).rejection()).isInstanceOf(Rejection.AlreadyBilled.class);
    }

    /** What a chunk writes is written table by table, and the row of an account comes before all that belongs to it. */
    @Test
    default void accounts_are_opened_in_a_chunk_behind_other_commands() {
        List<AccountId> accounts = members(2);
        List<Command<?>> commands =
                List.of(dues(accounts.get(0)), open(DUPONT), dues(accounts.get(1)), open(MARTIN), dues(DUPONT));
        assertThat(billing().batch().allOrNone(commands.stream())).isEqualTo(new BatchReport(5, 0, 0, 0));
        assertThat(numbers(List.of(accounts.get(0), accounts.get(1), DUPONT)))
                .containsExactly("F-2026-000001", "F-2026-000002", "F-2026-000003");
    }

    /** Of a thing that is revised one revision is current at any time, also while a chunk is written. */
    @Test
    default void things_are_revised_in_a_chunk_behind_new_ones() {
        List<AccountId> accounts = members(4);
        PendingEntryId entry =
                billing().addPendingEntry(lesson(accounts.get(1))).id();
        RefundId refund = refund(accounts.get(3));
        PaymentId paid = paid(accounts.get(2));
        assertThat(billing()
                        .batch()
                        .allOrNone(Stream.of(
                                lesson(accounts.get(0)),
                                CancelPendingEntry.of(entry),
                                RefundPayment.of(paid, eur("10.00")),
                                TransmitRefund.of(refund))))
                .isEqualTo(new BatchReport(4, 0, 0, 0));
    }

    /** The first record of another account's refund is no matter of this one's. */
    @Test
    default void refunds_made_in_a_chunk_stand_behind_those_before() {
        List<AccountId> accounts = members(2);
        RefundId other = refund(accounts.get(0));
        paid(accounts.get(1));
        RefundId first = refund(accounts.get(1));
        PaymentId paid = paid(accounts.get(1));
        billing().batch().allOrNone(Stream.of(TransmitRefund.of(other), RefundPayment.of(paid, eur("10.00"))));
        assertThat(Pages.all(page -> queries().refunds(accounts.get(1), page)))
                .extracting(Refund::id)
                .hasSize(2)
                .startsWith(first);
    }

    private RefundId refund(AccountId account) {
        return billing()
                .refundPayment(RefundPayment.of(paid(account), eur("10.00")))
                .id();
    }

    private static AddPendingEntry lesson(AccountId account) {
        return AddPendingEntry.debit(account, "Lesson", eur("12.00"), NO_TAX, TODAY);
    }

    private PaymentId paid(AccountId account) {
        return billing().recordPayment(payment(account, "10.00")).id();
    }
}
