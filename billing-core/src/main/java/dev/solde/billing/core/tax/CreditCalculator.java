package dev.solde.billing.core.tax;

import dev.solde.billing.document.PriceMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Computes the amounts of a credit note on an invoice.
 *
 * <p>However an invoice is divided into credit notes, by lines, pieces, amounts or free lines, the last of which takes the
 * rest, they sum to the invoice, tax by tax. A line's amount, the sets of taxes, the taxes and the total are never exceeded
 * on the way. A global credit note, which has no invoice, is computed by {@link DocumentCalculator}.
 */
public final class CreditCalculator {
    private CreditCalculator() {}

    /**
     * Computes a credit note.
     *
     * @param invoice as issued
     * @param credited what earlier credit notes took of it
     * @param request what to credit
     * @return {@link CreditFigures}, or the first {@link CreditFailure}
     * @throws ArithmeticException when an amount is 10^15 minor units or more
     */
    public static CreditResult credit(CreditableInvoice invoice, Credited credited, CreditRequest request) {
        InvoiceLeft left = new InvoiceLeft(invoice, credited);
        CreditDraft draft = new CreditDraft(left);
        if (request instanceof CreditRequest.Amount amount) {
            return AmountCrediting.credit(left, draft, amount);
        }
        if (request instanceof CreditRequest.Lines lines) {
            LineCrediting crediting = new LineCrediting(left, draft);
            for (LineCredit line : lines.lines()) {
                Optional<CreditFailure> failure = crediting.add(line);
                if (failure.isPresent()) {
                    return failure.get();
                }
            }
        } else {
            new WholeCrediting(left, draft).addAll();
        }
        return draft.isEmpty() ? new CreditFailure.NothingLeft() : withTax(left, draft);
    }

    /** Adds the tax to a draft in the invoice's own price mode. */
    static CreditResult withTax(InvoiceLeft left, CreditDraft draft) {
        Optional<CreditFailure> failure = CreditLimits.check(left, draft);
        if (failure.isPresent()) {
            return failure.get();
        }
        SortedMap<TaxSet, Long> sums = Contribution.perSet(draft.contributions());
        List<TaxSetFigures> taken = left.invoice().priceMode() == PriceMode.NET
                ? NetCredit.taken(left.sets(), sums)
                : sums.keySet().stream()
                        .map(set -> GrossCredit.outOfGross(left.sets().get(set), sums.get(set)))
                        .toList();
        return finish(left, draft, taken);
    }

    /** Puts the note together and checks it against what is left. */
    static CreditResult finish(InvoiceLeft left, CreditDraft draft, List<TaxSetFigures> taken) {
        DocumentFigures document = FiguresAssembly.assemble(
                left.invoice().priceMode(),
                draft.lines().stream().map(CreditCalculator::figures).toList(),
                draft.parts(AdjustmentId.Kind.ALLOWANCE),
                draft.parts(AdjustmentId.Kind.CHARGE),
                taken,
                0,
                0);
        Optional<CreditFailure> failure = CreditLimits.check(left, document);
        if (failure.isPresent()) {
            return failure.get();
        }
        return new CreditFigures(
                document,
                draft.lines(),
                draft.numbers(AdjustmentId.Kind.ALLOWANCE),
                draft.numbers(AdjustmentId.Kind.CHARGE));
    }

    private static LineFigures figures(CreditNoteLine line) {
        return new LineFigures(List.of(), List.of(), line.amount(), line.amount(), line.taxes());
    }
}
