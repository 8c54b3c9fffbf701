package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PendingEntryId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pending entries that an invoice names. */
public interface InvoicedEntryContract extends ContractPart {

    /** An invoice bills the entries that it names after its lines, whatever their date. */
    @Test
    @Tag("R-125")
    default void an_invoice_bills_the_entries_that_it_names() {
        billing().openAccount(open(DUPONT));
        PendingEntry training = billing()
                .addPendingEntry(AddPendingEntry.builder(DUPONT)
                        .debit("Training", eur("150.00"), VAT_20)
                        .lineType(LineType.of("TRAINING"))
                        .processingDate(TODAY.plusDays(90))
                        .build());
        PendingEntry gift =
                billing().addPendingEntry(AddPendingEntry.credit(DUPONT, "Gift", eur("20.00"), VAT_20, TODAY));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .entry(training.id())
                        .entry(gift.id())
                        .line("Locker", 1, eur("5.00"), VAT_20)
                        .build());
        assertThat(invoice.totalInclTax()).isEqualTo(eur("162.00"));
        assertThat(invoice.lines())
                .extracting(InvoiceLine::label, InvoiceLine::amount, InvoiceLine::lineType, InvoiceLine::pendingEntry)
                .containsExactly(
                        tuple("Locker", eur("5.00"), none(), none()),
                        tuple("Training", eur("150.00"), training.lineType(), some(training.id())),
                        tuple("Gift", eur("-20.00"), none(), some(gift.id())));
        assertThat(queries().invoice(invoice.id())).isEqualTo(invoice);
        assertThat(queries().pendingEntry(training.id()).state()).isEqualTo(PendingEntryState.BILLED);
        assertThat(queries().pendingEntry(gift.id()).left()).isEqualTo(eur("0.00"));
        assertThat(queries().item(invoice.id()).lineTypes()).containsExactly(LineType.of("TRAINING"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static java.util.Optional<Object> none() {
        return java.util.Optional.empty();
    }

    private static java.util.Optional<Object> some(Object value) {
        return java.util.Optional.of(value);
    }

    /** One price mode a document, and what is outside the scope of tax apart. */
    @Test
    @Tag("R-33")
    @Tag("R-39")
    @Tag("R-123")
    default void an_invoice_does_not_mix_modes_or_what_is_outside_the_scope_of_tax() {
        billing().openAccount(open(DUPONT));
        PendingEntry net = add("net", "1.00", 0);
        PendingEntry gross = billing()
                .addPendingEntry(AddPendingEntry.builder(DUPONT)
                        .debit("gross", eur("1.00"), VAT_20)
                        .priceMode(PriceMode.GROSS)
                        .build());
        PendingEntry fee = billing()
                .addPendingEntry(
                        AddPendingEntry.debit(DUPONT, "fee", eur("8.00"), Tax.outsideScope("bank fee"), TODAY));
        PendingEntryId unknown = new PendingEntryId(MARTIN, net.id().uuid());
        refused(DUPONT, () -> billing().issueInvoice(of(net, gross)))
                .isEqualTo(new Rejection.MixedPriceMode(gross.id(), PriceMode.NET, PriceMode.GROSS));
        refused(DUPONT, () -> billing().issueInvoice(of(net, fee)))
                .isEqualTo(new Rejection.MixedWithOutsideScope(fee.id()));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(IssueInvoice.builder(DUPONT)
                                        .line("x", 1, eur("1.00"), VAT_20)
                                        .entry(fee.id())
                                        .build()))
                .isEqualTo(new Rejection.MixedWithOutsideScope(fee.id()));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(IssueInvoice.builder(DUPONT)
                                        .entry(unknown)
                                        .build()))
                .isEqualTo(new Rejection.PendingEntryNotFound(unknown));
        assertThat(billing().issueInvoice(of(fee)).totalInclTax()).isEqualTo(eur("8.00"));
    }

    private static IssueInvoice of(PendingEntry... entries) {
        return IssueInvoice.builder(DUPONT)
                .entries(java.util.Arrays.stream(entries).map(PendingEntry::id).toList())
                .build();
    }

    private PendingEntry add(String label, String amount, int days) {
        return billing()
                .addPendingEntry(AddPendingEntry.debit(DUPONT, label, eur(amount), NO_TAX, TODAY.plusDays(days)));
    }
}
