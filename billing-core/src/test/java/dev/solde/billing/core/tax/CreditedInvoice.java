package dev.solde.billing.core.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.PriceMode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** An invoice and the credit notes made on it so far. */
final class CreditedInvoice {
    final DocumentFigures figures;
    private final CreditableInvoice invoice;
    private Credited credited = Credited.NONE;

    CreditedInvoice(PriceMode mode, LineInput... lines) {
        this(CalculationInput.of(2, mode, Arrays.asList(lines)));
    }

    CreditedInvoice(CalculationInput input) {
        figures = DocumentCalculator.calculate(input);
        invoice = CreditableInvoice.of(input, figures);
    }

    CreditResult result(CreditRequest request) {
        return CreditCalculator.credit(invoice, credited, request);
    }

    CreditFigures note(LineCredit... lines) {
        return note(new CreditRequest.Lines(List.of(lines)));
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
                .mapToLong(set -> Math.abs(
                                set.base() - credited.taxSets().get(set.taxes()).base())
                        + Math.abs(
                                set.tax() - credited.taxSets().get(set.taxes()).tax()))
                .sum();
    }

    static LineInput line(String quantity, String price, TaxSet taxes) {
        return LineInput.of(new BigDecimal(quantity), new BigDecimal(price), taxes);
    }

    static CreditRequest lines(LineCredit... lines) {
        return new CreditRequest.Lines(List.of(lines));
    }
}
