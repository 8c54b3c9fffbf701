package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.core.documents.DocumentHead;
import dev.solde.billing.core.documents.DocumentWriter;
import dev.solde.billing.core.tax.AdjustmentInput;
import dev.solde.billing.core.tax.AskedAmount;
import dev.solde.billing.core.tax.CalculationInput;
import dev.solde.billing.core.tax.DocumentCalculator;
import dev.solde.billing.core.tax.DocumentFigures;
import dev.solde.billing.core.tax.LineInput;
import dev.solde.billing.core.tax.TaxSet;
import dev.solde.billing.document.Adjustment;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.PendingEntryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * The lines, allowances and charges of a document that is asked for, and what they come to.
 *
 * @param entries the pending entries that lines bill, by line number
 */
record AskedDocument(
        PriceMode priceMode,
        List<Line> lines,
        List<Allowance> allowances,
        List<Charge> charges,
        Map<Integer, PendingEntryId> entries) {

    /** A document of these lines only. */
    AskedDocument(PriceMode priceMode, List<Line> lines, List<Allowance> allowances, List<Charge> charges) {
        this(priceMode, lines, allowances, charges, Map.of());
    }

    /** The same document with a line more for each of these entries, or parts of entries. */
    AskedDocument with(List<EntryPart> parts, CurrencyUnit currency) {
        List<Line> all = new ArrayList<>(lines);
        Map<Integer, PendingEntryId> billed = new LinkedHashMap<>(entries);
        for (EntryPart part : parts) {
            all.add(part.line(currency));
            billed.put(all.size(), part.entry().entry());
        }
        return new AskedDocument(priceMode, all, allowances, charges, billed);
    }

    /** The same document with the other sign, as a credit note has it; it has no allowances or charges on the whole. */
    AskedDocument mirrored(DocumentFigures figures, CurrencyUnit currency) {
        return new AskedDocument(
                priceMode, MirroredLines.of(lines, figures.lines(), currency), List.of(), List.of(), entries);
    }

    /** Refuses money of another currency and amounts with more decimals than the currency has. */
    Optional<Rejection> refuseMoney(AccountState account) {
        List<MonetaryAmount> fixed = adjustments()
                .flatMap(adjustment -> adjustment.amount().stream())
                .toList();
        return Refusals.first(
                () -> Refusals.prices(account, lines.stream().map(Line::unitPrice)),
                () -> Refusals.amounts(account, fixed));
    }

    /**
     * The amounts.
     *
     * @throws ArithmeticException when one of them is beyond the limit
     */
    DocumentFigures figures(int digits) {
        return DocumentCalculator.calculate(new CalculationInput(
                digits,
                priceMode,
                lines.stream().map(AskedDocument::input).toList(),
                allowances.stream().map(AskedDocument::input).toList(),
                charges.stream().map(AskedDocument::input).toList(),
                0,
                0));
    }

    /** The facts of the document with this head. */
    List<Fact> facts(DocumentHead head, DocumentFigures figures, List<HostReference> references) {
        return new DocumentWriter(head, taxes())
                .lines(lines, figures.lines())
                .adjustments(LineKind.ALLOWANCE, allowances, figures.allowances())
                .adjustments(LineKind.CHARGE, charges, figures.charges())
                .references(references)
                .entries(entries)
                .facts(figures);
    }

    private Set<Tax> taxes() {
        Set<Tax> taxes = new LinkedHashSet<>();
        lines.forEach(line -> taxes.addAll(line.taxes()));
        allowances.forEach(allowance -> taxes.addAll(allowance.taxes()));
        charges.forEach(charge -> taxes.addAll(charge.taxes()));
        return taxes;
    }

    private Stream<Adjustment> adjustments() {
        Stream<Adjustment> inLines =
                lines.stream().flatMap(line -> Stream.concat(line.allowances().stream(), line.charges().stream()));
        return Stream.concat(inLines, Stream.concat(allowances.stream(), charges.stream()));
    }

    private static LineInput input(Line line) {
        return new LineInput(
                line.quantity(),
                Amounts.decimal(line.unitPrice()),
                line.baseQuantity(),
                asked(line.allowances()),
                asked(line.charges()),
                TaxSet.of(line.taxes()));
    }

    private static AdjustmentInput input(Adjustment adjustment) {
        return new AdjustmentInput(asked(adjustment), TaxSet.of(adjustment.taxes()));
    }

    private static List<AskedAmount> asked(Collection<? extends Adjustment> adjustments) {
        return adjustments.stream().map(AskedDocument::asked).toList();
    }

    private static AskedAmount asked(Adjustment adjustment) {
        return adjustment
                .percent()
                .<AskedAmount>map(AskedAmount.Percent::new)
                .orElseGet(() ->
                        new AskedAmount.Fixed(Amounts.minor(adjustment.amount().orElseThrow())));
    }
}
