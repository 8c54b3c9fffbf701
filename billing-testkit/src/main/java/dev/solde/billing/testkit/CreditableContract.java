package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.VAT_5_5;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxSubtotal;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of an invoice may be credited: never more than it was, to the cent. */
public interface CreditableContract extends ContractPart {

    /** Four notes on 334.99 whose taxes were once rounded apart; together they are the invoice. */
    @Test
    @Tag("R-36")
    @Tag("R-37")
    @Tag("R-61")
    default void four_credit_notes_of_an_invoice_of_334_99_sum_to_it() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("A", 1, eur("68.33"), VAT_20)
                        .line("B", 1, eur("68.33"), VAT_20)
                        .line("C", 1, eur("57.50"), VAT_20)
                        .line("D", 1, eur("85.00"), VAT_20)
                        .build());
        List<CreditNote> notes = IntStream.rangeClosed(1, 4)
                .mapToObj(line -> billing()
                        .issueCreditNote(
                                IssueCreditNote.builder(invoice.id()).line(line).build()))
                .toList();
        assertThat(invoice.totalInclTax()).isEqualTo(eur("334.99"));
        assertThat(notes.stream().map(CreditNote::totalInclTax))
                .containsExactly(eur("82.00"), eur("82.00"), eur("69.00"), eur("101.99"));
        assertThat(notes.get(3).totalTax()).isEqualTo(eur("16.99"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        refused(DUPONT, () -> billing().issueCreditNote(IssueCreditNote.whole(invoice.id(), "again")))
                .isEqualTo(new Rejection.AlreadyCredited(invoice.id(), Optional.empty()));
    }

    /** The whole is the mirror of the invoice, subtotal by subtotal; after a part it is the rest. */
    @Test
    @Tag("R-36")
    @Tag("R-61")
    default void the_whole_is_what_is_not_yet_credited() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(twoRates());
        CreditNote part = billing()
                .issueCreditNote(
                        IssueCreditNote.builder(invoice.id()).lineQuantity(2, 1).build());
        CreditNote rest = billing().issueCreditNote(IssueCreditNote.whole(invoice.id(), "all of it"));
        assertThat(part.totalInclTax().add(rest.totalInclTax())).isEqualTo(invoice.totalInclTax());
        for (TaxSubtotal subtotal : invoice.taxSubtotals()) {
            assertThat(sum(subtotal, part, rest)).isEqualTo(List.of(subtotal.base(), subtotal.amount()));
        }
        assertThat(rest.lines().stream().map(line -> line.creditedLine().orElseThrow()))
                .containsExactly(1, 2);
    }

    private static List<javax.money.MonetaryAmount> sum(TaxSubtotal of, CreditNote... notes) {
        List<TaxSubtotal> parts = java.util.Arrays.stream(notes)
                .flatMap(note -> note.taxSubtotals().stream())
                .filter(subtotal -> subtotal.tax().equals(of.tax()))
                .toList();
        return List.of(
                parts.stream().map(TaxSubtotal::base).reduce(eur("0"), (a, b) -> a.add(b)),
                parts.stream().map(TaxSubtotal::amount).reduce(eur("0"), (a, b) -> a.add(b)));
    }

    private static IssueInvoice twoRates() {
        return IssueInvoice.builder(DUPONT)
                .line("Judo", 1, eur("175.05"), VAT_20)
                .line("Judogi", 3, eur("33.33"), VAT_5_5)
                .build();
    }

    /** Freight at a rate of its own has no line to go with; a charge at a line's rate goes with the line. */
    @Test
    @Tag("R-37")
    default void a_charge_is_credited_by_itself_when_no_line_has_its_taxes_and_only_then() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Judogi", 1, eur("100.00"), VAT_20)
                        .charge(Charge.amount(eur("4.00"), "freight").tax(VAT_5_5))
                        .charge(Charge.amount(eur("2.00"), "insurance").tax(VAT_20))
                        .build());
        refused(DUPONT, () -> billing().issueCreditNote(charge(invoice, 2)))
                .isEqualTo(new Rejection.CreditedWithLines(invoice.id(), 2));
        refused(DUPONT, () -> billing().issueCreditNote(charge(invoice, 3)))
                .isEqualTo(new Rejection.AdjustmentNotFound(invoice.id(), 3));
        assertThat(billing().issueCreditNote(charge(invoice, 1)).totalInclTax()).isEqualTo(eur("4.22"));
    }

    private static IssueCreditNote charge(Invoice invoice, int number) {
        return IssueCreditNote.builder(invoice.id()).charge(number).build();
    }

    /** Line by line, in quantity and in amount. */
    @Test
    @Tag("R-61")
    default void a_line_is_credited_up_to_its_quantity_and_amount() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(twoRates());
        billing()
                .issueCreditNote(
                        IssueCreditNote.builder(invoice.id()).lineQuantity(2, 2).build());
        refused(
                        DUPONT,
                        () -> billing()
                                .issueCreditNote(IssueCreditNote.builder(invoice.id())
                                        .lineQuantity(2, 2)
                                        .build()))
                .isEqualTo(new Rejection.ExceedsCreditableQuantity(
                        invoice.id(), 2, BigDecimal.valueOf(2), BigDecimal.ONE));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueCreditNote(IssueCreditNote.builder(invoice.id())
                                        .lineAmount(2, eur("33.34"))
                                        .build()))
                .isEqualTo(new Rejection.ExceedsCreditableAmount(
                        invoice.id(), Optional.of(2), eur("33.34"), eur("33.33")));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueCreditNote(IssueCreditNote.builder(invoice.id())
                                        .line(3)
                                        .build()))
                .isEqualTo(new Rejection.LineNotFound(invoice.id(), 3));
    }

    /** 50.00 with tax, over what is left of the tax groups. */
    @Test
    @Tag("R-37")
    @Tag("R-61")
    default void an_amount_is_spread_over_what_is_left_of_the_tax_groups() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(twoRates());
        CreditNote note = billing()
                .issueCreditNote(IssueCreditNote.ofAmount(invoice.id(), eur("50.00"), PriceMode.GROSS, "agreed"));
        assertThat(note.totalInclTax()).isEqualTo(eur("50.00"));
        assertThat(note.taxSubtotals().stream().map(TaxSubtotal::tax)).containsExactlyInAnyOrder(VAT_20, VAT_5_5);
        var left = invoice.totalInclTax().subtract(eur("50.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueCreditNote(IssueCreditNote.ofAmount(
                                        invoice.id(), left.add(eur("0.01")), PriceMode.GROSS, "too much")))
                .isEqualTo(new Rejection.ExceedsCreditableAmount(
                        invoice.id(), Optional.empty(), left.add(eur("0.01")), left));
        billing().issueCreditNote(IssueCreditNote.ofAmount(invoice.id(), left, PriceMode.GROSS, "the rest"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** A line of its own has taxes that stand on the invoice. */
    @Test
    @Tag("R-64")
    default void a_free_line_has_the_taxes_of_a_line_of_the_invoice() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(twoRates());
        CreditNote note = billing()
                .issueCreditNote(IssueCreditNote.builder(invoice.id())
                        .line("Goodwill", 1, eur("5.00"), VAT_20)
                        .build());
        assertThat(note.totalInclTax()).isEqualTo(eur("6.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueCreditNote(IssueCreditNote.builder(invoice.id())
                                        .line("Goodwill", 1, eur("5.00"), Samples.NO_TAX)
                                        .build()))
                .isEqualTo(new Rejection.TaxNotOnInvoice(invoice.id(), List.of(Samples.NO_TAX)));
    }

    /** An invoice of 0 has nothing to credit, an unknown one does not exist. */
    @Test
    @Tag("R-61")
    default void nothing_is_credited_of_nothing() {
        billing().openAccount(open(DUPONT));
        Invoice zero = billing().issueInvoice(invoice(DUPONT, "0.00"));
        InvoiceId unknown = new InvoiceId(DUPONT, UUID.fromString("01900000-0000-7000-8000-00000000ffff"));
        refused(DUPONT, () -> billing().issueCreditNote(IssueCreditNote.whole(zero.id(), "x")))
                .isEqualTo(new Rejection.NothingToCredit(DUPONT));
        refused(DUPONT, () -> billing().issueCreditNote(IssueCreditNote.whole(unknown, "x")))
                .isEqualTo(new Rejection.ItemNotFound(unknown));
    }

    /** Receivers check it: quantity times price over base quantity is the amount, on lines that take back, too. */
    @Test
    @Tag("R-23")
    @Tag("R-22")
    default void every_line_of_a_credit_note_multiplies_to_its_amount() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("sold", 3, eur("33.33"), Samples.VAT_20)
                        .line("back", -1, eur("10.00"), Tax.rate("5.5"))
                        .build());
        List<CreditNote> notes = List.of(
                billing()
                        .issueCreditNote(IssueCreditNote.ofAmount(invoice.id(), eur("45.00"), PriceMode.NET, "agreed")),
                billing()
                        .issueCreditNote(IssueCreditNote.builder(invoice.id())
                                .lineQuantity(1, 1)
                                .build()),
                billing().issueCreditNote(IssueCreditNote.whole(invoice.id(), "rest")));
        for (CreditNote note : notes) {
            note.lines().forEach(line -> {
                assertThat(line.unitPrice().isNegative()).isFalse();
                assertThat(Amounts.decimal(line.unitPrice())
                                .multiply(line.quantity())
                                .divide(line.baseQuantity(), 2, RoundingMode.HALF_UP))
                        .isEqualByComparingTo(Amounts.decimal(line.amount()));
            });
        }
    }
}
