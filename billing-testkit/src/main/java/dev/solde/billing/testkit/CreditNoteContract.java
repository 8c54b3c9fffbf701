package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Credit notes as items: posted, settled or waiting, and final. */
public interface CreditNoteContract extends ContractPart {

    /** One credit of the total; the invoice's number stands on it. */
    @Test
    @Tag("R-60")
    @Tag("R-64")
    @Tag("R-69")
    default void a_credit_note_posts_one_credit_of_its_total_and_moves_no_money() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(dev.solde.billing.command.IssueInvoice.builder(DUPONT)
                        .line("Judo", 1, eur("100.00"), VAT_20)
                        .build());
        CreditNote note = billing().issueCreditNote(IssueCreditNote.whole(invoice.id(), "ordered twice"));
        assertThat(List.of(note.type(), note.number().value(), note.currency(), note.totalInclTax()))
                .containsExactly(DocumentType.CREDIT_NOTE, "AV-2026-000001", EUR, eur("120.00"));
        assertThat(note.invoice()).contains(invoice.id());
        assertThat(note.invoiceNumber()).contains(invoice.number());
        assertThat(note.taxSubtotals()).isEqualTo(invoice.taxSubtotals());
        assertThat(queries().creditNote(note.id())).isEqualTo(note);
        assertThat(queries().creditNote(note.number())).contains(note);
        assertThat(queries().item(note.id()))
                .isEqualTo(new OpenItem(
                        note.id(),
                        EUR,
                        Optional.of(note.number()),
                        12_000,
                        12_000,
                        TODAY,
                        TODAY,
                        TODAY,
                        3,
                        Optional.of(invoice.id()),
                        TODAY,
                        Optional.empty(),
                        OptionalLong.empty(),
                        Set.of(),
                        false,
                        0,
                        0));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        assertThat(bench().books(DUPONT).items()).hasSize(2);
    }

    /** 50.00 with tax, or three lessons without. */
    @Test
    @Tag("R-60")
    default void a_global_credit_note_stands_alone() {
        billing().openAccount(open(DUPONT));
        CreditNote goodwill = billing()
                .issueGlobalCreditNote(
                        IssueGlobalCreditNote.ofAmount(DUPONT, "Goodwill", eur("50.00"), PriceMode.GROSS, VAT_20));
        CreditNote lessons = billing()
                .issueGlobalCreditNote(IssueGlobalCreditNote.builder(DUPONT)
                        .line("Lost lessons", 3, eur("15.00"), VAT_20)
                        .reason("teacher ill")
                        .build());
        assertThat(List.of(goodwill.totalInclTax(), goodwill.totalExclTax(), lessons.totalInclTax()))
                .containsExactly(eur("50.00"), eur("41.67"), eur("54.00"));
        assertThat(goodwill.type()).isEqualTo(DocumentType.GLOBAL_CREDIT_NOTE);
        assertThat(goodwill.invoice()).isEmpty();
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-104.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueGlobalCreditNote(IssueGlobalCreditNote.builder(DUPONT)
                                        .line("Nothing", 1, eur("0.00"), NO_TAX)
                                        .build()))
                .isEqualTo(new Rejection.NothingToCredit(DUPONT));
    }

    /** The default of the settings, unless the command says otherwise. */
    @Test
    @Tag("R-62")
    default void what_a_credit_note_settles_is_said_by_the_command_or_the_settings() {
        Billing kernel = bench().billing(BillingSettings.builder()
                .creditSettlement(CreditSettlement.OWN_INVOICE)
                .build());
        kernel.openAccount(open(DUPONT));
        Invoice invoice = kernel.issueInvoice(invoice(DUPONT, "100.00"));
        CreditNote unsettled = kernel.issueCreditNote(part(invoice, "10.00", Optional.of(CreditSettlement.NONE)));
        CreditNote settled = kernel.issueCreditNote(part(invoice, "20.00", Optional.empty()));
        assertThat(queries().item(unsettled.id()).openAmount()).isEqualTo(eur("10.00"));
        assertThat(queries().item(settled.id()).isSettled()).isTrue();
        assertThat(queries().item(invoice.id()).openAmount()).isEqualTo(eur("80.00"));
        CreditNote byDefault = billing().issueCreditNote(part(invoice, "5.00", Optional.empty()));
        assertThat(queries().item(byDefault.id()).openAmount()).isEqualTo(eur("5.00"));
    }

    /** The payment stays where it is; the credit settles only what is open. */
    @Test
    @Tag("R-62")
    @Tag("R-63")
    default void a_credit_note_on_a_paid_invoice_waits_and_never_ends_an_allocation() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment payment = billing().recordPayment(RecordPayment.of(invoice.id(), eur("70.00"), PaymentMethod.CARD));
        List<Allocation> before = queries().allocations(payment.id());
        CreditNote note = billing().issueCreditNote(part(invoice, "50.00", Optional.of(CreditSettlement.OWN_INVOICE)));
        assertThat(queries().item(note.id()).openAmount()).isEqualTo(eur("20.00"));
        assertThat(queries().item(invoice.id()).isSettled()).isTrue();
        assertThat(queries().allocations(payment.id())).isEqualTo(before);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-20.00"));
    }

    /** Own invoice, then what fell due first. */
    @Test
    @Tag("R-62")
    default void own_then_oldest_goes_on_with_the_oldest_debits() {
        billing().openAccount(open(DUPONT));
        Invoice older = billing().issueInvoice(invoice(DUPONT, "30.00"));
        Invoice own = billing().issueInvoice(invoice(DUPONT, "40.00"));
        billing().recordPayment(RecordPayment.of(own.id(), eur("25.00"), PaymentMethod.CARD));
        CreditNote note = billing().issueCreditNote(part(own, "40.00", Optional.of(CreditSettlement.OWN_THEN_OLDEST)));
        assertThat(List.of(
                        queries().item(own.id()).openMinor(),
                        queries().item(older.id()).openMinor(),
                        queries().item(note.id()).openMinor()))
                .containsExactly(0L, 500L, 0L);
        CreditNote free = billing()
                .issueGlobalCreditNote(Samples.credit(DUPONT, "10.00").toBuilder()
                        .settle(CreditSettlement.OWN_THEN_OLDEST)
                        .build());
        assertThat(queries().item(free.id()).openMinor()).isEqualTo(500);
        assertThat(queries().item(older.id()).openMinor()).isZero();
    }

    /** It cannot be older than what it corrects. */
    @Test
    @Tag("R-60")
    default void a_credit_note_is_not_dated_before_its_invoice() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        bench().clock().advance(Duration.ofDays(5));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueCreditNote(IssueCreditNote.whole(invoice.id(), "x").toBuilder()
                                        .issueDate(TODAY.minusDays(1))
                                        .build()))
                .isEqualTo(new Rejection.BeforeInvoice(invoice.id(), TODAY.minusDays(1), TODAY));
        CreditNote note = billing()
                .issueCreditNote(IssueCreditNote.whole(invoice.id(), "x").toBuilder()
                        .issueDate(TODAY)
                        .build());
        assertThat(note.issueDate()).isEqualTo(TODAY);
    }

    /** By absence: there is no verb that edits, deletes or cancels a document. */
    @Test
    @Tag("R-67")
    @Tag("R-6")
    default void no_verb_edits_deletes_or_cancels_a_document() {
        TreeSet<String> verbs = new TreeSet<>(
                Arrays.stream(Billing.class.getMethods()).map(Method::getName).toList());
        assertThat(verbs).contains("issueInvoice", "issueCreditNote", "issueGlobalCreditNote");
        // It credits what is left of an invoice and touches nothing that was issued.
        verbs.remove("cancelInvoice");
        assertThat(verbs)
                .noneMatch(
                        verb -> verb.matches(
                                "(edit|change|update|delete|remove|cancel|void|reopen|revise).*(Document|Invoice|CreditNote).*"));
        assertThat(verbs).doesNotContain("cancelCreditNote", "editCreditNote", "deleteCreditNote");
    }

    private static IssueCreditNote part(Invoice invoice, String amount, Optional<CreditSettlement> settle) {
        return IssueCreditNote.builder(invoice.id())
                .lineAmount(1, eur(amount))
                .settle(settle)
                .build();
    }
}
