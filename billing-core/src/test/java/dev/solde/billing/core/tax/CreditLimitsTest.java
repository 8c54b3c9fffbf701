package dev.solde.billing.core.tax;

import static dev.solde.billing.core.tax.CreditedInvoice.line;
import static dev.solde.billing.core.tax.CreditedInvoice.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a note may take at most, and where a unit goes when rounding asks for more than is left. */
class CreditLimitsTest {
    private static final TaxSet VAT_20 = TaxSet.of(Tax.rate("20"));
    private static final TaxSet VAT_5_5 = TaxSet.of(Tax.rate("5.5"));

    @Test
    @Tag("R-37")
    void theLastOfFourNotesTakesTheTaxThatIsLeft() {
        // Lago's issue 2643: each note rounded by itself gave 335.00 on an invoice of 334.99.
        CreditedInvoice invoice = new CreditedInvoice(
                PriceMode.NET,
                line("1", "68.33", VAT_20),
                line("1", "68.33", VAT_20),
                line("1", "57.50", VAT_20),
                line("1", "85.00", VAT_20));
        assertThat(invoice.figures.totals().totalInclTax()).isEqualTo(33499);
        assertThat(invoice.tax(new LineCredit.Rest(1))).isEqualTo(1367);
        assertThat(invoice.tax(new LineCredit.Rest(2))).isEqualTo(1367);
        assertThat(invoice.tax(new LineCredit.Rest(3))).isEqualTo(1150);
        assertThat(invoice.tax(new LineCredit.Rest(4))).isEqualTo(1699);
        assertThat(invoice.result(new CreditRequest.Whole())).isEqualTo(new CreditFailure.NothingLeft());
    }

    @Test
    @Tag("R-37")
    void theTaxIsCappedAtWhatIsLeftBeforeTheBaseIsExhausted() {
        // Three lines of 0.03: the tax on 0.09 is 0.02, though each note by itself would round 0.006 up to 0.01.
        CreditedInvoice invoice = new CreditedInvoice(
                PriceMode.NET, line("1", "0.03", VAT_20), line("1", "0.03", VAT_20), line("1", "0.03", VAT_20));
        assertThat(invoice.tax(new LineCredit.Rest(1))).isEqualTo(1);
        assertThat(invoice.tax(new LineCredit.Rest(2))).isEqualTo(1);
        assertThat(invoice.tax(new LineCredit.Rest(3))).isZero();
    }

    @Test
    @Tag("R-37")
    void theNoteThatExhaustsTheBaseTakesTheTaxThatRoundingHadLeft() {
        // The tax on 0.06 is 0.01, though each note by itself would round 0.004 down to nothing.
        CreditedInvoice invoice = new CreditedInvoice(
                PriceMode.NET, line("1", "0.02", VAT_20), line("1", "0.02", VAT_20), line("1", "0.02", VAT_20));
        assertThat(invoice.tax(new LineCredit.Rest(1))).isZero();
        assertThat(invoice.tax(new LineCredit.Rest(2))).isZero();
        assertThat(invoice.tax(new LineCredit.Rest(3))).isEqualTo(1);
    }

    @Test
    void anAmountWithTaxOnAnInvoiceWithoutIsExactToTheCent() {
        CreditedInvoice invoice =
                new CreditedInvoice(PriceMode.NET, line("1", "100.00", VAT_20), line("1", "100.00", VAT_5_5));
        CreditFigures note = invoice.note(new CreditRequest.Amount(5000, PriceMode.GROSS));
        assertThat(note.document().totals().totalInclTax()).isEqualTo(5000);
        assertThat(note.document().subtotals())
                .extracting(subtotal -> subtotal.base() + subtotal.amount())
                .containsExactly(2339L, 2661L);
        assertThat(invoice.result(new CreditRequest.Amount(17551, PriceMode.GROSS)))
                .isEqualTo(new CreditFailure.ExceedsTotal(17551, 17550));
        invoice.note(new CreditRequest.Amount(17550, PriceMode.GROSS));
        assertThat(invoice.left()).isZero();
        assertThat(invoice.result(new CreditRequest.Amount(1, PriceMode.NET)))
                .isEqualTo(new CreditFailure.NothingLeft());
    }

    @Test
    void anAmountWithoutTaxOnAnInvoiceWithTaxIsExactToTheCent() {
        CreditedInvoice invoice = new CreditedInvoice(PriceMode.GROSS, line("1", "8.01", VAT_20));
        CreditFigures note = invoice.note(new CreditRequest.Amount(500, PriceMode.NET));
        assertThat(note.document().totals())
                .extracting("totalExclTax", "totalTax", "totalInclTax")
                .containsExactly(500L, 100L, 600L);
        assertThat(invoice.note(new CreditRequest.Whole()).document().totals())
                .extracting("totalExclTax", "totalTax", "totalInclTax")
                .containsExactly(168L, 33L, 201L);
    }

    @Test
    void inGrossACapMovesAUnitBetweenBaseAndTax() {
        // 0.06 is 0.05 + 0.01. Each cent alone is a net of 0.01, so the sixth has only tax left.
        CreditedInvoice invoice = new CreditedInvoice(PriceMode.GROSS, line("6", "0.01", VAT_20));
        for (int cent = 1; cent <= 4; cent++) {
            assertThat(invoice.tax(new LineCredit.Amount(1, 1))).isZero();
        }
        // The base must not be exhausted while tax remains: the fifth cent takes the tax, the last the base.
        assertThat(invoice.tax(new LineCredit.Amount(1, 1))).isEqualTo(1);
        assertThat(invoice.tax(new LineCredit.Rest(1))).isZero();
        assertThat(invoice.left()).isZero();
    }

    @Test
    @Tag("R-37")
    void inGrossNoMoreTaxIsTakenThanIsLeft() {
        // 0.24 is 0.20 + 0.04. A note of 0.04 is 0.03 + 0.01, so four take all the tax.
        CreditedInvoice invoice = new CreditedInvoice(PriceMode.GROSS, line("6", "0.04", VAT_20));
        for (int note = 1; note <= 4; note++) {
            assertThat(invoice.tax(new LineCredit.Amount(1, 4))).isEqualTo(1);
        }
        assertThat(invoice.tax(new LineCredit.Amount(1, 4))).isZero();
        assertThat(invoice.tax(new LineCredit.Rest(1))).isZero();
        assertThat(invoice.left()).isZero();
    }

    @Test
    void aTaxSharedByTwoSetsIsRoundedOnceAndBookedWhereThereIsRoom() {
        TaxSet gst = TaxSet.of(Tax.rate("GST", "5"));
        TaxSet both = TaxSet.of(Tax.rate("GST", "5"), Tax.rate("QST", "9.975"));
        // GST on 0.12 + 0.12 is 0.012, rounded 0.01: one set has it, the other has none.
        CreditedInvoice invoice = new CreditedInvoice(PriceMode.NET, line("1", "0.12", gst), line("1", "0.12", both));
        CreditFigures note = invoice.note(new LineCredit.Rest(2));
        assertThat(note.document().subtotals())
                .extracting(SubtotalFigures::amount)
                .containsExactly(1L, 1L);
        assertThat(note.document().taxSets()).extracting(TaxSetFigures::taxes).contains(gst);
        assertThat(invoice.tax(new LineCredit.Rest(1))).isZero();
        assertThat(invoice.left()).isZero();
    }

    @Test
    void linesThatTakeBackAreCreditedAsTheirMirror() {
        CreditedInvoice invoice =
                new CreditedInvoice(PriceMode.NET, line("1", "100.00", VAT_20), line("-2", "15.00", VAT_20));
        assertThat(invoice.result(lines(new LineCredit.Rest(2)))).isEqualTo(new CreditFailure.NegativeTotal(-3600));
        assertThat(invoice.result(lines(new LineCredit.Rest(1))))
                .isEqualTo(new CreditFailure.ExceedsTaxSet(VAT_20, 10000, 7000));
        CreditFigures note = invoice.note(new LineCredit.Amount(1, 5000), new LineCredit.Pieces(2, BigDecimal.ONE));
        assertThat(note.lines())
                .containsExactly(
                        new CreditNoteLine(1, BigDecimal.ZERO, 5000, VAT_20),
                        new CreditNoteLine(2, new BigDecimal("-1"), -1500, VAT_20));
        assertThat(note.document().totals().totalInclTax()).isEqualTo(4200);
        assertThat(invoice.note(new CreditRequest.Whole()).document().totals().totalInclTax())
                .isEqualTo(4200);
    }

    @Test
    @Tag("R-61")
    void aTaxThatSetsOfBothSignsShareIsNotExceeded() {
        TaxSet gst = TaxSet.of(Tax.rate("GST", "5"));
        TaxSet both = TaxSet.of(Tax.rate("GST", "5"), Tax.rate("QST", "9.975"));
        CreditedInvoice invoice =
                new CreditedInvoice(PriceMode.NET, line("1", "100.00", gst), line("-1", "20.00", both));
        assertThat(invoice.result(lines(new LineCredit.Rest(1))))
                .isEqualTo(new CreditFailure.ExceedsSubtotal(gst.taxes().get(0), 10000, 8000));
        invoice.note(new LineCredit.Rest(1), new LineCredit.Rest(2));
        assertThat(invoice.left()).isZero();
    }

    @Test
    @Tag("R-37")
    void besideAWithholdingTheGrossIsNotExhaustedBeforeTheBase() {
        // 0.04 is 0.04 + 0.01 - 0.01. On 0.03 the taxes would be 0.01 and nothing: all the gross, but not all the base.
        TaxSet withholding = TaxSet.of(Tax.rate("21"), Tax.rate("IRPF", "-15"));
        CreditedInvoice invoice = new CreditedInvoice(PriceMode.GROSS, line("1", "0.04", withholding));
        assertThat(invoice.note(new CreditRequest.Amount(3, PriceMode.NET))
                        .document()
                        .totals())
                .extracting("totalExclTax", "totalInclTax")
                .containsExactly(3L, 3L);
        invoice.note(new CreditRequest.Whole());
        assertThat(invoice.left()).isZero();
    }
}
