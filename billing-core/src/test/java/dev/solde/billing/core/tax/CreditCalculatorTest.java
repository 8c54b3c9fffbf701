package dev.solde.billing.core.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CreditCalculatorTest {
    private static final TaxSet VAT_20 = TaxSet.of(Tax.rate("20"));
    private static final TaxSet VAT_5_5 = TaxSet.of(Tax.rate("5.5"));

    @Test
    @Tag("R-37")
    void theLastOfFourNotesTakesTheTaxThatIsLeft() {
        // Lago's issue 2643: each note rounded by itself gave 335.00 on an invoice of 334.99.
        Invoice invoice = new Invoice(
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
        Invoice invoice = new Invoice(
                PriceMode.NET, line("1", "0.03", VAT_20), line("1", "0.03", VAT_20), line("1", "0.03", VAT_20));
        assertThat(invoice.tax(new LineCredit.Rest(1))).isEqualTo(1);
        assertThat(invoice.tax(new LineCredit.Rest(2))).isEqualTo(1);
        assertThat(invoice.tax(new LineCredit.Rest(3))).isZero();
    }

    @Test
    @Tag("R-37")
    void piecesAreCreditedAtWhatIsLeftOfTheirPrice() {
        Invoice invoice = new Invoice(PriceMode.NET, line("3", "3.3333", VAT_20));
        assertThat(invoice.note(new LineCredit.Pieces(1, BigDecimal.ONE)).lines())
                .containsExactly(new CreditNoteLine(1, BigDecimal.ONE, 333, VAT_20));
        assertThat(invoice.note(new LineCredit.Pieces(1, BigDecimal.ONE))
                        .lines()
                        .get(0)
                        .amount())
                .isEqualTo(334);
        assertThat(invoice.result(lines(new LineCredit.Pieces(1, new BigDecimal("2")))))
                .isEqualTo(new CreditFailure.ExceedsLineQuantity(1, new BigDecimal("2"), BigDecimal.ONE));
        assertThat(invoice.note(new LineCredit.Pieces(1, BigDecimal.ONE))
                        .lines()
                        .get(0)
                        .amount())
                .isEqualTo(333);
        assertThat(invoice.result(lines(new LineCredit.Rest(1)))).isEqualTo(new CreditFailure.LineAlreadyCredited(1));
    }

    @Test
    @Tag("R-37")
    void documentAllowancesGoWithTheLinesTheyLower() {
        Invoice invoice = new Invoice(new CalculationInput(
                2,
                PriceMode.NET,
                List.of(line("4", "20.00", VAT_20), line("1", "20.00", VAT_20), line("1", "50.00", VAT_5_5)),
                List.of(new AdjustmentInput(new AskedAmount.Fixed(1001), VAT_20)),
                List.of(),
                0,
                0));
        // The allowance of 10.01 is 8.01 on line 1 and 2.00 on line 2.
        CreditFigures one = invoice.note(new LineCredit.Pieces(1, BigDecimal.ONE));
        assertThat(one.allowances()).containsExactly(1);
        assertThat(one.document().allowances().get(0).amount()).isEqualTo(200);
        assertThat(one.document().totals())
                .extracting("sumOfLines", "totalExclTax", "totalTax")
                .containsExactly(2000L, 1800L, 360L);
        CreditFigures two = invoice.note(new LineCredit.Rest(1));
        assertThat(two.document().allowances().get(0).amount()).isEqualTo(601);
        CreditFigures three = invoice.note(new LineCredit.Rest(2), new LineCredit.Rest(3));
        assertThat(three.document().allowances().get(0).amount()).isEqualTo(200);
        assertThat(invoice.left()).isZero();
    }

    @Test
    @Tag("R-37")
    void aChargeThatNoLineCarriesIsCreditedByItself() {
        Invoice invoice = new Invoice(new CalculationInput(
                2,
                PriceMode.NET,
                List.of(line("1", "20.00", VAT_5_5)),
                List.of(),
                List.of(
                        new AdjustmentInput(new AskedAmount.Fixed(400), VAT_20),
                        new AdjustmentInput(new AskedAmount.Fixed(100), VAT_5_5)),
                0,
                0));
        assertThat(invoice.result(lines(new LineCredit.Charge(2)))).isEqualTo(new CreditFailure.CreditedWithLines(2));
        assertThat(invoice.result(lines(new LineCredit.Charge(3)))).isEqualTo(new CreditFailure.UnknownAdjustment(3));
        assertThat(invoice.note(new LineCredit.Charge(1)).document().totals().totalInclTax())
                .isEqualTo(480);
        assertThat(invoice.note(new CreditRequest.Whole()).charges()).containsExactly(2);
        assertThat(invoice.left()).isZero();
    }

    @Test
    @Tag("R-37")
    void freeLinesCountInTheirTaxesAndWholeTakesWhatTheyLeft() {
        Invoice invoice = new Invoice(
                PriceMode.NET, line("1", "100.00", VAT_20), line("1", "50.00", VAT_20), line("1", "10.00", VAT_5_5));
        CreditFigures goodwill = invoice.note(new LineCredit.Free(new BigDecimal("3"), new BigDecimal("15"), VAT_20));
        assertThat(goodwill.lines()).containsExactly(new CreditNoteLine(0, new BigDecimal("3"), 4500, VAT_20));
        assertThat(invoice.result(lines(new LineCredit.Rest(1), new LineCredit.Rest(2))))
                .isEqualTo(new CreditFailure.ExceedsTaxSet(VAT_20, 15000, 10500));
        assertThat(invoice.result(lines(new LineCredit.Free(BigDecimal.ONE, BigDecimal.TEN, TaxSet.NONE))))
                .isEqualTo(new CreditFailure.TaxesNotOnInvoice(TaxSet.NONE));
        CreditFigures whole = invoice.note(new CreditRequest.Whole());
        assertThat(whole.lines()).extracting(CreditNoteLine::amount).containsExactly(7000L, 3500L, 1000L);
        assertThat(invoice.left()).isZero();
        assertThat(invoice.result(new CreditRequest.Whole())).isEqualTo(new CreditFailure.NothingLeft());
    }

    @Test
    void aPriceIsCorrectedWithoutTakingPiecesBack() {
        Invoice invoice = new Invoice(PriceMode.GROSS, line("2", "39.90", VAT_5_5));
        assertThat(invoice.note(new LineCredit.Amount(1, 1000)).lines())
                .containsExactly(new CreditNoteLine(1, BigDecimal.ZERO, 1000, VAT_5_5));
        assertThat(invoice.note(new LineCredit.Pieces(1, BigDecimal.ONE))
                        .lines()
                        .get(0)
                        .amount())
                .isEqualTo(3490);
        assertThat(invoice.note(new LineCredit.PiecesAtPrice(1, BigDecimal.ONE, new BigDecimal("20")))
                        .document()
                        .totals()
                        .totalInclTax())
                .isEqualTo(2000);
        assertThat(invoice.result(lines(new LineCredit.Amount(1, 1491))))
                .isEqualTo(new CreditFailure.ExceedsLineAmount(1, 1491, 1490));
        assertThat(invoice.note(new LineCredit.Rest(1)).lines())
                .containsExactly(new CreditNoteLine(1, BigDecimal.ZERO, 1490, VAT_5_5));
        assertThat(invoice.left()).isZero();
    }

    @Test
    void piecesForAnAgreedAmountAreWhatACancellationWithAPenaltyCredits() {
        Invoice invoice = new Invoice(PriceMode.GROSS, line("2", "60.00", VAT_20));
        CreditFigures note = invoice.note(new LineCredit.PiecesForAmount(1, new BigDecimal("2"), 10800));
        assertThat(note.document().totals())
                .extracting("totalExclTax", "totalTax")
                .containsExactly(9000L, 1800L);
        assertThat(invoice.result(lines(new LineCredit.Pieces(1, BigDecimal.ONE))))
                .isEqualTo(new CreditFailure.ExceedsLineQuantity(1, BigDecimal.ONE, new BigDecimal("0")));
    }

    @Test
    void anAmountWithTaxOnAnInvoiceWithoutIsExactToTheCent() {
        Invoice invoice = new Invoice(PriceMode.NET, line("1", "100.00", VAT_20), line("1", "100.00", VAT_5_5));
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
        Invoice invoice = new Invoice(PriceMode.GROSS, line("1", "8.01", VAT_20));
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
        Invoice invoice = new Invoice(PriceMode.GROSS, line("6", "0.01", VAT_20));
        for (int cent = 1; cent <= 4; cent++) {
            assertThat(invoice.tax(new LineCredit.Amount(1, 1))).isZero();
        }
        // The base must not be exhausted while tax remains: the fifth cent takes the tax, the last the base.
        assertThat(invoice.tax(new LineCredit.Amount(1, 1))).isEqualTo(1);
        assertThat(invoice.tax(new LineCredit.Rest(1))).isZero();
        assertThat(invoice.left()).isZero();
    }

    @Test
    void aTaxSharedByTwoSetsIsRoundedOnceAndBookedWhereThereIsRoom() {
        TaxSet gst = TaxSet.of(Tax.rate("GST", "5"));
        TaxSet both = TaxSet.of(Tax.rate("GST", "5"), Tax.rate("QST", "9.975"));
        // GST on 0.12 + 0.12 is 0.012, rounded 0.01: one set has it, the other has none.
        Invoice invoice = new Invoice(PriceMode.NET, line("1", "0.12", gst), line("1", "0.12", both));
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
        Invoice invoice = new Invoice(PriceMode.NET, line("1", "100.00", VAT_20), line("-2", "15.00", VAT_20));
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
    void aFreeInvoiceIsCreditedOnceAsAWhole() {
        Invoice invoice = new Invoice(PriceMode.GROSS, line("1", "0.00", VAT_20));
        assertThat(invoice.note(new CreditRequest.Whole()).document().totals().totalInclTax())
                .isZero();
        assertThat(invoice.result(new CreditRequest.Whole())).isEqualTo(new CreditFailure.NothingLeft());
        assertThat(invoice.result(lines(new LineCredit.Rest(7)))).isEqualTo(new CreditFailure.UnknownLine(7));
    }

    private static LineInput line(String quantity, String price, TaxSet taxes) {
        return LineInput.of(new BigDecimal(quantity), new BigDecimal(price), taxes);
    }

    private static CreditRequest lines(LineCredit... lines) {
        return new CreditRequest.Lines(List.of(lines));
    }

    /** An invoice and the credit notes made on it so far. */
    private static final class Invoice {
        private final DocumentFigures figures;
        private final CreditableInvoice invoice;
        private Credited credited = Credited.NONE;

        Invoice(PriceMode mode, LineInput... lines) {
            this(CalculationInput.of(2, mode, Arrays.asList(lines)));
        }

        Invoice(CalculationInput input) {
            figures = DocumentCalculator.calculate(input);
            invoice = CreditableInvoice.of(input, figures);
        }

        CreditResult result(CreditRequest request) {
            return CreditCalculator.credit(invoice, credited, request);
        }

        CreditFigures note(LineCredit... lines) {
            return note(lines(lines));
        }

        CreditFigures note(CreditRequest request) {
            CreditResult result = result(request);
            assertThat(result).isInstanceOf(CreditFigures.class);
            credited = credited.plus((CreditFigures) result);
            return (CreditFigures) result;
        }

        long tax(LineCredit line) {
            return note(line).document().totals().totalTax();
        }

        long left() {
            return figures.taxSets().stream()
                    .mapToLong(set -> Math.abs(set.base()
                                    - credited.taxSets().get(set.taxes()).base())
                            + Math.abs(set.tax()
                                    - credited.taxSets().get(set.taxes()).tax()))
                    .sum();
        }
    }
}
