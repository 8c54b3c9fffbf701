package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.BilledEntry;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of due credit above the due charges: it is carried forward, or becomes a credit note. */
public interface ExcessCreditContract extends ContractPart {

    /** A credit is billed as far as the charges go; the rest waits for the next invoice. */
    @Test
    @Tag("R-122")
    default void credit_above_the_charges_is_carried_forward() {
        billing().openAccount(open(DUPONT));
        debit("Training", "100.00", VAT_20, TODAY);
        PendingEntry small = credit("Small", "30.00", VAT_20, TODAY.minusDays(1));
        PendingEntry large = credit("Large", "200.00", NO_TAX, TODAY);
        PendingEntry later = credit("Later", "5.00", NO_TAX, TODAY);
        BillingResult result = billing().billNow(BillNow.of(DUPONT));
        Invoice invoice = result.invoices().get(0);
        assertThat(invoice.totalInclTax()).isEqualTo(eur("0.00"));
        assertThat(result.entries())
                .extracting(BilledEntry::entry, BilledEntry::amount, BilledEntry::left)
                .contains(tuple(small.id(), eur("30.00"), eur("0.00")), tuple(large.id(), eur("84.00"), eur("116.00")))
                .hasSize(3);
        assertThat(queries().pendingEntries(DUPONT, PageRequest.first(10)).items())
                .extracting(PendingEntry::id, PendingEntry::amount, PendingEntry::left)
                .containsExactly(
                        tuple(large.id(), eur("200.00"), eur("116.00")), tuple(later.id(), eur("5.00"), eur("5.00")));
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
        debit("Judo", "150.00", NO_TAX, TODAY);
        BillingResult next = billing().billNow(BillNow.of(DUPONT));
        assertThat(next.invoices().get(0).totalInclTax()).isEqualTo(eur("29.00"));
        assertThat(queries().pendingEntries(DUPONT, PageRequest.first(10)).items())
                .isEmpty();
    }

    /** A cent of tax too much is not given away: 0.01 is left to pay where no whole cent of the credit comes nearer to 0. */
    @Test
    @Tag("R-122")
    default void the_total_is_the_smallest_that_whole_cents_allow() {
        billing().openAccount(open(DUPONT));
        debit("Without tax", "0.04", NO_TAX, TODAY);
        credit("With tax", "1.00", VAT_20, TODAY);
        BillingResult result = billing().billNow(BillNow.of(DUPONT));
        assertThat(result.invoices().get(0).totalInclTax()).isEqualTo(eur("0.00"));
        assertThat(result.entries().get(1).amount()).isEqualTo(eur("0.03"));
        debit("Without tax", "0.03", NO_TAX, TODAY);
        BillingResult next = billing().billNow(BillNow.of(DUPONT));
        assertThat(next.invoices().get(0).totalInclTax()).isEqualTo(eur("0.01"));
        assertThat(next.entries().get(1).left()).isEqualTo(eur("0.95"));
    }

    /** Only credits and no charge: nothing is issued, unless credit notes are. */
    @Test
    @Tag("R-122")
    default void credits_without_a_charge_wait_or_become_a_credit_note() {
        billing().openAccount(open(DUPONT));
        PendingEntry gift = credit("Gift", "20.00", VAT_20, TODAY);
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
        BillingResult result = billing()
                .billNow(BillNow.builder(DUPONT)
                        .excessCredit(ExcessCredit.CREDIT_NOTE)
                        .build());
        CreditNote note = result.creditNotes().get(0);
        assertThat(note.number().value()).isEqualTo("AV-2026-000001");
        assertThat(note.type()).isEqualTo(DocumentType.GLOBAL_CREDIT_NOTE);
        assertThat(note.totalInclTax()).isEqualTo(eur("24.00"));
        assertThat(note.lines())
                .extracting(InvoiceLine::label, InvoiceLine::amount, InvoiceLine::pendingEntry)
                .containsExactly(tuple("Gift", eur("20.00"), Optional.of(gift.id())));
        assertThat(result.entries())
                .containsExactly(new BilledEntry(gift.id(), Side.CREDIT, eur("20.00"), eur("0.00"), note.id(), 1));
        assertThat(queries().creditNote(note.id())).isEqualTo(note);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-24.00"));
    }

    /** Everything due is on the credit note, with the signs that an invoice would not have. */
    @Test
    @Tag("R-122")
    default void a_net_below_0_becomes_a_credit_note_that_mirrors_the_invoice() {
        Billing noting = bench().billing(BillingSettings.builder()
                .excessCredit(ExcessCredit.CREDIT_NOTE)
                .creditSettlement(CreditSettlement.OWN_THEN_OLDEST)
                .build());
        noting.openAccount(open(DUPONT));
        Invoice owed = noting.issueInvoice(invoice(DUPONT, "200.00"));
        debit("Training", "100.00", VAT_20, TODAY);
        credit("Gift", "250.00", VAT_20, TODAY);
        BillingResult result = noting.billNow(BillNow.builder(DUPONT)
                .line(Line.builder("Mug")
                        .quantity(2)
                        .unitPrice(eur("5.00"))
                        .tax(VAT_20)
                        .allowance(Allowance.percent("10", "loyalty"))
                        .charge(Charge.amount(eur("0.50"), "wrapping"))
                        .build())
                .build());
        CreditNote note = result.creditNotes().get(0);
        assertThat(result.invoices()).isEmpty();
        assertThat(note.lines())
                .extracting(InvoiceLine::label, InvoiceLine::quantity, InvoiceLine::amount)
                .containsExactly(
                        tuple("Mug", decimal("-2"), eur("-9.50")),
                        tuple("Training", decimal("-1"), eur("-100.00")),
                        tuple("Gift", decimal("1"), eur("250.00")));
        assertThat(note.lines().get(0).charges().get(0).amount()).isEqualTo(eur("1.00"));
        assertThat(note.lines().get(0).allowances().get(0).amount()).isEqualTo(eur("0.50"));
        assertThat(note.totalExclTax()).isEqualTo(eur("140.50"));
        assertThat(note.totalInclTax()).isEqualTo(eur("168.60"));
        assertThat(queries().item(owed.id()).openAmount()).isEqualTo(eur("31.40"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("31.40"));
    }

    private static java.math.BigDecimal decimal(String number) {
        return new java.math.BigDecimal(number);
    }

    /** With credit notes a net of 0 or above is an invoice with all that is due. */
    @Test
    @Tag("R-122")
    default void with_credit_notes_a_net_above_0_is_an_invoice() {
        billing().openAccount(open(DUPONT));
        debit("Training", "100.00", VAT_20, TODAY);
        credit("Gift", "100.00", VAT_20, TODAY);
        BillingResult result = billing()
                .billNow(BillNow.builder(DUPONT)
                        .excessCredit(ExcessCredit.CREDIT_NOTE)
                        .build());
        assertThat(result.invoices().get(0).totalInclTax()).isEqualTo(eur("0.00"));
        assertThat(result.creditNotes()).isEmpty();
    }

    private static BillingResult nothing() {
        return new BillingResult(List.of(), List.of());
    }

    private PendingEntry debit(String label, String amount, Tax tax, LocalDate processingDate) {
        return billing().addPendingEntry(AddPendingEntry.debit(DUPONT, label, eur(amount), tax, processingDate));
    }

    private PendingEntry credit(String label, String amount, Tax tax, LocalDate processingDate) {
        return billing().addPendingEntry(AddPendingEntry.credit(DUPONT, label, eur(amount), tax, processingDate));
    }
}
