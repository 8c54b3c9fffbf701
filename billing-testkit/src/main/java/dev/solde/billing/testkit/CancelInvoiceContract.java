package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.VAT_5_5;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Invoices that are cancelled: credited by what is left of them, settled and marked, in one record. */
public interface CancelInvoiceContract extends ContractPart {

    /** What is left is credited, to the cent, and the invoice is marked. */
    @Test
    @Tag("R-66")
    default void a_cancelled_invoice_is_credited_by_exactly_what_was_left_of_it() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Judo", 3, eur("33.33"), VAT_20)
                        .line("Book", 1, eur("9.99"), VAT_5_5)
                        .build());
        CreditNote part = billing()
                .issueCreditNote(IssueCreditNote.builder(invoice.id())
                        .lineQuantity(1, 1)
                        .reason("ill")
                        .build());
        billing().settleCreditNote(SettleCreditNote.of(part.id()));
        Outcome<CreditNote> outcome = billing().execute(CancelInvoice.of(invoice.id(), "moved away"));
        assertThat(outcome.result().totalInclTax())
                .isEqualTo(invoice.totalInclTax().subtract(part.totalInclTax()));
        assertThat(outcome.record().orElseThrow().facts(FlagRaised.class))
                .containsExactly(new FlagRaised(FlagRaised.Flag.CANCELLED, Optional.of(invoice.id()), 0));
        assertThat(queries().item(invoice.id()).isSettled()).isTrue();
        assertThat(queries().item(outcome.result().id()).isSettled()).isTrue();
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        refused(DUPONT, () -> billing().cancelInvoice(CancelInvoice.of(invoice.id(), "again")))
                .isEqualTo(new Rejection.AlreadyCredited(invoice.id(), Optional.empty()));
    }

    /** The credit that paid it comes back with the note. */
    @Test
    @Tag("R-66")
    @Tag("R-63")
    default void a_paid_invoice_is_cancelled_only_when_its_worth_may_stay_as_credit() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "80.00"));
        Payment payment = billing().recordPayment(RecordPayment.of(invoice.id(), eur("50.00"), PaymentMethod.CARD));
        refused(DUPONT, () -> billing().cancelInvoice(CancelInvoice.of(invoice.id(), "moved away")))
                .isEqualTo(new Rejection.HasPayments(invoice.id(), payment.id()));
        CreditNote note = billing()
                .cancelInvoice(CancelInvoice.builder(invoice.id())
                        .keepCredit()
                        .reason("moved away")
                        .build());
        assertThat(queries().item(invoice.id()).isSettled()).isTrue();
        assertThat(queries().item(note.id()).openAmount()).isEqualTo(eur("50.00"));
        assertThat(queries().allocations(payment.id())).hasSize(1);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-50.00"));
        refused(DUPONT, () -> billing().cancelInvoice(CancelInvoice.of(invoice.id(), "again")))
                .isEqualTo(new Rejection.AlreadyCredited(invoice.id(), Optional.empty()));
    }

    /** Of an invoice of 0 nothing can be credited. */
    @Test
    @Tag("R-66")
    default void an_invoice_of_nothing_is_not_cancelled() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "0.00"));
        refused(DUPONT, () -> billing().cancelInvoice(CancelInvoice.of(invoice.id(), "nothing")))
                .isEqualTo(new Rejection.NothingToCredit(DUPONT));
    }

    /** A credit note that waits would leave the cancelled invoice open beside it; it settles the invoice first. */
    @Test
    @Tag("R-66")
    default void an_invoice_is_not_cancelled_while_a_credit_note_of_it_waits() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        CreditNote part = billing().issueCreditNote(part(invoice, "30.00"));
        Rejection waits = new Rejection.HasCredit(invoice.id(), part.id(), eur("30.00"));
        refused(DUPONT, () -> billing().cancelInvoice(CancelInvoice.of(invoice.id(), "moved away")))
                .isEqualTo(waits);
        assertThat(billing()
                        .preview(CancelInvoice.of(invoice.id(), "moved away"))
                        .rejection())
                .contains(waits);
        billing().settleCreditNote(SettleCreditNote.of(part.id()));
        assertThat(billing()
                        .cancelInvoice(CancelInvoice.of(invoice.id(), "moved away"))
                        .totalInclTax())
                .isEqualTo(eur("70.00"));
        assertThat(queries().openItems(DUPONT, PageRequest.first(10)).items()).isEmpty();
    }

    /** Asked to keep the credit, the note of the cancellation settles first, then the earlier ones; what they have left waits. */
    @Test
    @Tag("R-66")
    @Tag("R-62")
    default void credit_notes_that_wait_settle_the_invoice_that_is_cancelled_with_its_credit_kept() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        CreditNote first = billing().issueCreditNote(part(invoice, "30.00"));
        CreditNote second = billing().issueCreditNote(part(invoice, "20.00"));
        billing().recordPayment(RecordPayment.of(invoice.id(), eur("10.00"), PaymentMethod.CASH));
        CreditNote rest = billing()
                .cancelInvoice(CancelInvoice.builder(invoice.id()).keepCredit().build());
        assertThat(rest.totalInclTax()).isEqualTo(eur("50.00"));
        assertThat(queries().item(invoice.id()).isSettled()).isTrue();
        assertThat(queries().item(rest.id()).isSettled()).isTrue();
        assertThat(queries().item(first.id()).isSettled()).isTrue();
        assertThat(queries().item(second.id()).openAmount()).isEqualTo(eur("10.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-10.00"));
    }

    /** Credit of the invoice that another invoice used is owed on; nothing of it waits. */
    @Test
    @Tag("R-66")
    default void credit_that_was_used_elsewhere_is_owed_on_after_the_cancellation() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Invoice other = billing().issueInvoice(invoice(DUPONT, "30.00"));
        CreditNote part = billing().issueCreditNote(part(invoice, "30.00"));
        billing().allocate(allocate(part.id(), other.id(), "30.00"));
        billing().cancelInvoice(CancelInvoice.of(invoice.id(), "moved away"));
        assertThat(queries().item(invoice.id()).openAmount()).isEqualTo(eur("30.00"));
        assertThat(queries().item(other.id()).isSettled()).isTrue();
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("30.00"));
    }

    private static IssueCreditNote part(Invoice invoice, String amount) {
        return IssueCreditNote.builder(invoice.id()).lineAmount(1, eur(amount)).build();
    }
}
