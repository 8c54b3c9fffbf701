package dev.solde.billing.core.tax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the credit notes issued so far took of an invoice: a plain sum, in any order, that a storage can keep or rebuild.
 *
 * @param lines by line number
 * @param allowances what was taken of each document allowance, by its number, in minor units and in the price mode
 * @param charges what was taken of each document charge, by its number, in minor units and in the price mode
 * @param taxSets what was taken of the base and the taxes of each set
 */
public record Credited(
        Map<Integer, CreditedLine> lines,
        Map<Integer, Long> allowances,
        Map<Integer, Long> charges,
        Map<TaxSet, TaxSetFigures> taxSets) {
    /** Nothing credited yet. */
    public static final Credited NONE = new Credited(Map.of(), Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public Credited {
        lines = Map.copyOf(lines);
        allowances = Map.copyOf(allowances);
        charges = Map.copyOf(charges);
        taxSets = Map.copyOf(taxSets);
    }

    /**
     * Adds a credit note.
     *
     * @param note on the same invoice
     * @return what all took together
     */
    public Credited plus(CreditFigures note) {
        Map<Integer, CreditedLine> moreLines = new HashMap<>(lines);
        for (CreditNoteLine line : note.lines()) {
            if (!line.isFree()) {
                moreLines.merge(
                        line.invoiceLine(), new CreditedLine(line.quantity(), line.amount()), CreditedLine::plus);
            }
        }
        Map<TaxSet, TaxSetFigures> moreSets = new HashMap<>(taxSets);
        note.document().taxSets().forEach(set -> moreSets.merge(set.taxes(), set, TaxSetFigures::plus));
        return new Credited(
                moreLines,
                plus(allowances, note.allowances(), note.document().allowances()),
                plus(charges, note.charges(), note.document().charges()),
                moreSets);
    }

    private static Map<Integer, Long> plus(
            Map<Integer, Long> taken, List<Integer> numbers, List<AdjustmentFigures> parts) {
        Map<Integer, Long> more = new HashMap<>(taken);
        for (int i = 0; i < numbers.size(); i++) {
            more.merge(numbers.get(i), parts.get(i).amount(), MinorUnits::add);
        }
        return more;
    }
}
