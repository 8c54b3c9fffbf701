package dev.solde.billing.core.tax;

import static dev.solde.billing.core.tax.CreditedInvoice.line;
import static dev.solde.billing.core.tax.CreditedInvoice.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CreditCalculatorTest {
    private static final TaxSet VAT_20 = TaxSet.of(Tax.rate("20"));
    private static final TaxSet VAT_5_5 = TaxSet.of(Tax.rate("5.5"));

    @Test
    @Tag("R-37")
    void piecesAreCreditedAtWhatIsLeftOfTheirPrice() {
        CreditedInvoice invoice = new CreditedInvoice(PriceMode.NET, line("3", "3.3333", VAT_20));
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
        CreditedInvoice invoice = new CreditedInvoice(new CalculationInput(
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
        CreditedInvoice invoice = new CreditedInvoice(new CalculationInput(
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
        CreditedInvoice invoice = new CreditedInvoice(
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
        CreditedInvoice invoice = new CreditedInvoice(PriceMode.GROSS, line("2", "39.90", VAT_5_5));
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
        CreditedInvoice invoice = new CreditedInvoice(PriceMode.GROSS, line("2", "60.00", VAT_20));
        CreditFigures note = invoice.note(new LineCredit.PiecesForAmount(1, new BigDecimal("2"), 10800));
        assertThat(note.document().totals())
                .extracting("totalExclTax", "totalTax")
                .containsExactly(9000L, 1800L);
        assertThat(invoice.result(lines(new LineCredit.Pieces(1, BigDecimal.ONE))))
                .isEqualTo(new CreditFailure.ExceedsLineQuantity(1, BigDecimal.ONE, new BigDecimal("0")));
    }

    @Test
    void aFreeInvoiceIsCreditedOnceAsAWhole() {
        CreditedInvoice invoice = new CreditedInvoice(PriceMode.GROSS, line("1", "0.00", VAT_20));
        assertThat(invoice.note(new CreditRequest.Whole()).document().totals().totalInclTax())
                .isZero();
        assertThat(invoice.result(new CreditRequest.Whole())).isEqualTo(new CreditFailure.NothingLeft());
        assertThat(invoice.result(lines(new LineCredit.Rest(7)))).isEqualTo(new CreditFailure.UnknownLine(7));
    }

    @Test
    @Tag("R-37")
    void theLastPieceTakesWhatIsLeftOfItsAllowance() {
        CreditedInvoice invoice = new CreditedInvoice(new CalculationInput(
                2,
                PriceMode.GROSS,
                List.of(line("3", "1.00", VAT_20)),
                List.of(new AdjustmentInput(new AskedAmount.Fixed(1), VAT_20)),
                List.of(),
                0,
                0));
        // A third of 0.01 is nothing by itself; of two thirds credited, 0.01 is taken.
        for (int expected : new int[] {0, 1, 0}) {
            CreditFigures note = invoice.note(new LineCredit.Pieces(1, BigDecimal.ONE));
            assertThat(note.document().allowances()).hasSize(expected);
        }
        assertThat(invoice.left()).isZero();
    }
}
