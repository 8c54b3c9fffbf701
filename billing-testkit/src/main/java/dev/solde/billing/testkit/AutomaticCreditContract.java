package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Outcome;
import dev.solde.billing.Preview;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.ReversalCause;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Credit that is applied automatically, in the record of what makes it or takes it. */
public interface AutomaticCreditContract extends ContractPart {

    private void openAutomatic() {
        billing()
                .openAccount(OpenAccount.builder(DUPONT, EUR)
                        .creditApplication(CreditApplication.AUTOMATIC)
                        .build());
    }

    /** Nothing is settled unasked. */
    @Test
    @Tag("R-62")
    default void credit_waits_for_a_person_unless_the_settings_say_otherwise() {
        billing().openAccount(open(DUPONT));
        billing().recordPayment(payment(DUPONT, "30.00"));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        assertThat(queries().item(invoice.id()).openAmount()).isEqualTo(eur("100.00"));
        Billing automatic = bench().billing(BillingSettings.builder()
                .creditApplication(CreditApplication.AUTOMATIC)
                .build());
        Invoice second = automatic.issueInvoice(invoice(DUPONT, "100.00"));
        assertThat(queries().item(second.id()).openAmount()).isEqualTo(eur("70.00"));
        billing()
                .reviseAccount(ReviseAccount.builder(DUPONT)
                        .creditApplication(CreditApplication.MANUAL)
                        .build());
        automatic.recordPayment(payment(DUPONT, "10.00"));
        assertThat(queries().item(second.id()).openAmount()).isEqualTo(eur("70.00"));
    }

    /** New credit pays the oldest due first, the rest pays the next invoice. */
    @Test
    @Tag("R-91")
    @Tag("R-93")
    default void new_credit_pays_what_is_open_and_its_rest_the_next_invoice() {
        openAutomatic();
        Invoice late = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "60.00")
                        .dueDate(TODAY.plusDays(20))
                        .build());
        Invoice soon = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "50.00")
                        .dueDate(TODAY.plusDays(10))
                        .build());
        Outcome<CreditNote> note = billing().execute(credit(DUPONT, "70.00"));
        assertThat(note.record().orElseThrow().facts(Allocated.class).stream()
                        .map(made -> List.of(made.debit(), made.amountMinor())))
                .containsExactly(List.of(soon.id(), 5_000L), List.of(late.id(), 2_000L));
        billing().recordPayment(payment(DUPONT, "90.00"));
        assertThat(queries().item(late.id()).isSettled()).isTrue();
        Outcome<Invoice> next = billing().execute(invoice(DUPONT, "80.00"));
        assertThat(next.record().orElseThrow().facts(Allocated.class)).hasSize(1);
        assertThat(queries().item(next.result().id()).openAmount()).isEqualTo(eur("30.00"));
        assertThat(next.balance()).isEqualTo(eur("30.00"));
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }

    /** What corrects an invoice pays it before an older one. */
    @Test
    @Tag("R-62")
    default void a_new_credit_note_pays_its_own_invoice_before_what_is_due_sooner() {
        openAutomatic();
        Invoice soon = billing().issueInvoice(invoice(DUPONT, "50.00"));
        Invoice late = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "60.00")
                        .dueDate(TODAY.plusDays(20))
                        .build());
        billing().issueCreditNote(IssueCreditNote.whole(late.id(), "a wrong price"));
        assertThat(List.of(
                        queries().item(late.id()).openAmount(),
                        queries().item(soon.id()).openAmount()))
                .isEqualTo(List.of(eur("0.00"), eur("50.00")));
    }

    /** What the command itself says comes first, disputes are left out, and a preview shows it. */
    @Test
    @Tag("R-96")
    @Tag("R-97")
    default void what_is_named_comes_before_what_is_automatic() {
        openAutomatic();
        Invoice first = billing().issueInvoice(invoice(DUPONT, "40.00"));
        Invoice disputed = billing().issueInvoice(invoice(DUPONT, "40.00"));
        Invoice named = billing().issueInvoice(invoice(DUPONT, "40.00"));
        billing().disputeItem(DisputeItem.of(disputed.id()));
        RecordPayment command = RecordPayment.of(named.id(), eur("100.00"), PaymentMethod.CASH);
        Preview<Payment> foreseen = billing().preview(command);
        Outcome<Payment> outcome = billing().execute(command);
        assertThat(foreseen.facts())
                .hasSameSizeAs(outcome.record().orElseThrow().facts());
        assertThat(queries().item(named.id()).isSettled()).isTrue();
        assertThat(queries().item(first.id()).isSettled()).isTrue();
        assertThat(queries().item(disputed.id()).openAmount()).isEqualTo(eur("40.00"));
        assertThat(queries().item(outcome.result().id()).openAmount()).isEqualTo(eur("20.00"));
    }

    /** A reopened invoice is not paid again behind the payer's back. */
    @Test
    @Tag("R-83")
    default void what_a_reversal_opens_waits_for_a_person() {
        openAutomatic();
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "40.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "40.00"));
        billing().reversePayment(ReversePayment.of(payment.id(), ReversalCause.BOUNCED));
        assertThat(queries().item(invoice.id()).openAmount()).isEqualTo(eur("40.00"));
    }

    /** Billing takes waiting credit, too. */
    @Test
    @Tag("R-120")
    default void an_invoice_of_pending_entries_takes_waiting_credit() {
        openAutomatic();
        billing().recordPayment(payment(DUPONT, "15.00"));
        billing().addPendingEntry(AddPendingEntry.debit(DUPONT, "Training", eur("20.00"), Samples.NO_TAX, TODAY));
        BillingResult result = billing().billNow(BillNow.of(DUPONT));
        assertThat(queries().item(result.documents().get(0).item()).openAmount())
                .isEqualTo(eur("5.00"));
    }
}
