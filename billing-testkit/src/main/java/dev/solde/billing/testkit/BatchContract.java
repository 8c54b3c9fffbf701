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
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSetting;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.PaymentMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many commands at once. */
public interface BatchContract extends ContractPart {

    /** A refusal is left out and reported, and uses no number. */
    @Test
    @Tag("R-7")
    @Tag("R-48")
    default void each_command_is_for_itself() {
        List<AccountId> accounts = Members.open(billing(), 5);
        AccountId nobody = AccountId.of("nobody");
        Command<?> early = invoiceBuilder(accounts.get(3), "10.00")
                .issueDate(TODAY.plusDays(1))
                .build();
        List<Command<?>> commands = List.of(
                Members.dues(accounts.get(0)),
                Members.dues(nobody),
                Members.dues(accounts.get(1)),
                early,
                Members.dues(accounts.get(2)),
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
                            new Refused(Members.dues(nobody), new Rejection.AccountNotFound(nobody)),
                            new Refused(early, new Rejection.DateInFuture(TODAY.plusDays(1), TODAY)));
            assertThat(told.get(told.size() - 1)).isEqualTo(6L);
            assertThat(told).hasSize(2 + (5 + chunk) / chunk);
            other.checkInvariants();
        }
        assertThat(billing().batch().chunk(2).each(commands.stream()).total()).isEqualTo(6);
        assertThat(Members.numbers(queries(), accounts))
                .containsExactly("F-2026-000001", "F-2026-000002", "F-2026-000003");
    }

    /** Keys make a batch that is run again do nothing twice. */
    @Test
    @Tag("R-8")
    default void a_batch_that_is_run_again_does_nothing_twice() {
        List<AccountId> accounts = Members.open(billing(), 5);
        RuntimeException crash = new IllegalStateException("the process was killed");
        assertThatThrownBy(() -> billing()
                        .batch()
                        .chunk(2)
                        .onProgress(progress -> {
                            throw crash;
                        })
                        .each(accounts.stream().map(Members::dues)))
                .isSameAs(crash);
        assertThat(Members.numbers(queries(), accounts)).hasSize(2);
        assertThat(billing().batch().chunk(2).each(accounts.stream().map(Members::dues)))
                .isEqualTo(new BatchReport(5, 0, 0, 0));
        assertThat(Members.numbers(queries(), accounts)).hasSize(5).doesNotHaveDuplicates();
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
        List<AccountId> accounts = Members.open(billing(), 3);
        List<Books> before = accounts.stream().map(bench()::books).toList();
        Command<?> early = invoiceBuilder(accounts.get(1), "1.00")
                .issueDate(TODAY.plusDays(1))
                .build();
        RejectionAssertions.assertRefused(() -> billing()
                        .batch()
                        .chunk(1)
                        .allOrNone(Stream.of(Members.dues(accounts.get(0)), early, Members.dues(accounts.get(2)))))
                .isEqualTo(new Rejection.DateInFuture(TODAY.plusDays(1), TODAY));
        assertThat(accounts.stream().map(bench()::books)).containsExactlyElementsOf(before);
        List<Long> told = new ArrayList<>();
        assertThat(billing()
                        .batch()
                        .onProgress(progress -> told.add(progress.done()))
                        .allOrNone(accounts.stream().map(Members::dues)))
                .isEqualTo(new BatchReport(3, 0, 0, 0));
        assertThat(told).containsExactly(3L);
        assertThat(Members.numbers(queries(), accounts))
                .containsExactly("F-2026-000001", "F-2026-000002", "F-2026-000003");
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

    /** A draft bills its sources as any other command does. */
    @Test
    @Tag("R-54")
    default void two_drafts_of_one_source_are_not_both_issued() {
        List<AccountId> accounts = Members.open(billing(), 2);
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
}
