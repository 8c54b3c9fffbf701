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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        if (parts.isEmpty()) {
            return this;
        }
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
        return Refusals.first(
                () -> Refusals.ofAny(lines, line -> Refusals.price(account, line.unitPrice())),
                () -> Refusals.amounts(account, fixedAmounts()));
    }

    /**
     * The amounts.
     *
     * @throws ArithmeticException when one of them is beyond the limit
     */
    DocumentFigures figures(int digits) {
        List<LineInput> inputs = new ArrayList<>(lines.size());
        List<Tax> taxes = List.of();
        TaxSet set = TaxSet.NONE;
        for (Line line : lines) {
            // Most lines are taxed as the one before.
            if (!line.taxes().equals(taxes)) {
                taxes = line.taxes();
                set = TaxSet.of(taxes);
            }
            inputs.add(input(line, set));
        }
        return DocumentCalculator.calculate(
                new CalculationInput(digits, priceMode, inputs, inputs(allowances), inputs(charges), 0, 0));
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

    private List<Tax> taxes() {
        List<Tax> taxes = new ArrayList<>();
        for (Line line : lines) {
            taxes.addAll(line.taxes());
        }
        for (Adjustment allowance : allowances) {
            taxes.addAll(allowance.taxes());
        }
        for (Adjustment charge : charges) {
            taxes.addAll(charge.taxes());
        }
        return taxes;
    }

    private List<MonetaryAmount> fixedAmounts() {
        List<MonetaryAmount> fixed = new ArrayList<>(0);
        for (Line line : lines) {
            addFixed(line.allowances(), fixed);
            addFixed(line.charges(), fixed);
        }
        addFixed(allowances, fixed);
        addFixed(charges, fixed);
        return fixed;
    }

    private static void addFixed(List<? extends Adjustment> adjustments, List<MonetaryAmount> fixed) {
        for (Adjustment adjustment : adjustments) {
            adjustment.amount().ifPresent(fixed::add);
        }
    }

    private static LineInput input(Line line, TaxSet taxes) {
        return new LineInput(
                line.quantity(),
                Amounts.decimal(line.unitPrice()),
                line.baseQuantity(),
                asked(line.allowances()),
                asked(line.charges()),
                taxes);
    }

    private static List<AdjustmentInput> inputs(List<? extends Adjustment> adjustments) {
        List<AdjustmentInput> inputs = new ArrayList<>(adjustments.size());
        for (Adjustment adjustment : adjustments) {
            inputs.add(new AdjustmentInput(asked(adjustment), TaxSet.of(adjustment.taxes())));
        }
        return inputs;
    }

    private static List<AskedAmount> asked(List<? extends Adjustment> adjustments) {
        List<AskedAmount> asked = new ArrayList<>(adjustments.size());
        for (Adjustment adjustment : adjustments) {
            asked.add(asked(adjustment));
        }
        return asked;
    }

    private static AskedAmount asked(Adjustment adjustment) {
        return adjustment
                .percent()
                .<AskedAmount>map(AskedAmount.Percent::new)
                .orElseGet(() ->
                        new AskedAmount.Fixed(Amounts.minor(adjustment.amount().orElseThrow())));
    }
}
