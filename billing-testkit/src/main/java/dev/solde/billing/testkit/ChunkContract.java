package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Refused;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.Refund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In which order the commands of a chunk are numbered, and what they do is written. */
public interface ChunkContract extends ContractPart {

    /** Although the first account comes twice, the second one's document is the third; otherwise dates would go back. */
    @Test
    @Tag("R-48")
    default void numbers_are_given_in_the_order_of_the_commands() {
        List<AccountId> accounts = Members.open(billing(), 2);
        List<Command<?>> commands = List.of(
                dated(accounts.get(0), TODAY.minusDays(3)),
                dated(accounts.get(0), TODAY.minusDays(2)),
                dated(accounts.get(1), TODAY.minusDays(1)));
        assertThat(billing().batch().each(commands.stream())).isEqualTo(new BatchReport(3, 0, 0, 0));
        assertThat(Members.numbers(queries(), accounts))
                .containsExactly("F-2026-000001", "F-2026-000002", "F-2026-000003");
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

    /** What a chunk writes is written table by table, and the row of an account comes before all that belongs to it. */
    @Test
    default void accounts_are_opened_in_a_chunk_behind_other_commands() {
        List<AccountId> accounts = Members.open(billing(), 2);
        List<Command<?>> commands = List.of(
                Members.dues(accounts.get(0)),
                open(DUPONT),
                Members.dues(accounts.get(1)),
                open(MARTIN),
                Members.dues(DUPONT));
        assertThat(billing().batch().allOrNone(commands.stream())).isEqualTo(new BatchReport(5, 0, 0, 0));
        assertThat(Members.numbers(queries(), List.of(accounts.get(0), accounts.get(1), DUPONT)))
                .containsExactly("F-2026-000001", "F-2026-000002", "F-2026-000003");
    }

    /** Of a thing that is revised one revision is current at any time, also while a chunk is written. */
    @Test
    default void things_are_revised_in_a_chunk_behind_new_ones() {
        List<AccountId> accounts = Members.open(billing(), 4);
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
        List<AccountId> accounts = Members.open(billing(), 2);
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
