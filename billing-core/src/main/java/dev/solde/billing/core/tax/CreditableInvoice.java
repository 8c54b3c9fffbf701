package dev.solde.billing.core.tax;

import dev.solde.billing.document.PriceMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An invoice as issued, as far as crediting it needs; what was credited since is in {@link Credited}.
 *
 * @param digits the currency's digits after the decimal point, 0 to 4
 * @param priceMode the price mode of the invoice and of every credit note on it
 * @param lines in invoice order, each number once
 * @param allowances of the document; they are numbered from 1
 * @param charges of the document; they are numbered from 1
 * @param taxSets one per set of taxes on a line, allowance or charge
 */
public record CreditableInvoice(
        int digits,
        PriceMode priceMode,
        List<InvoicedLine> lines,
        List<AdjustmentFigures> allowances,
        List<AdjustmentFigures> charges,
        List<TaxSetFigures> taxSets) {
    /** Copies the lists. */
    public CreditableInvoice {
        Rounding.requireDigits(digits);
        lines = List.copyOf(lines);
        allowances = List.copyOf(allowances);
        charges = List.copyOf(charges);
        taxSets = List.copyOf(taxSets);
    }

    /**
     * The invoice that a calculation makes, its lines numbered from 1.
     *
     * @param input what was asked
     * @param figures what {@link DocumentCalculator} made of it
     * @return the invoice, nothing of it credited
     */
    public static CreditableInvoice of(CalculationInput input, DocumentFigures figures) {
        List<InvoicedLine> lines = new ArrayList<>();
        for (int i = 0; i < input.lines().size(); i++) {
            LineFigures line = figures.lines().get(i);
            lines.add(new InvoicedLine(i + 1, input.lines().get(i).quantity(), line.amount(), line.taxes()));
        }
        return new CreditableInvoice(
                input.digits(), input.priceMode(), lines, figures.allowances(), figures.charges(), figures.taxSets());
    }
}
