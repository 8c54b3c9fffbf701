package dev.solde.billing.core.tax;

import dev.solde.billing.document.TaxKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;

/**
 * What all lines, allowances and charges with the same taxes come to, in minor units.
 *
 * <p>Credit notes count against these: they say what is left of each set. Over the sets that carry a tax, the amounts of
 * that tax sum to its subtotal.
 *
 * @param taxes the set
 * @param base without tax
 * @param amounts the amount of each tax, in the order of {@code taxes.taxes()}
 */
public record TaxSetFigures(TaxSet taxes, long base, List<Long> amounts) {
    /**
     * Checks that there is an amount per tax.
     *
     * @throws IllegalArgumentException when there is not
     */
    public TaxSetFigures {
        amounts = List.copyOf(amounts);
        if (amounts.size() != taxes.taxes().size()) {
            throw new IllegalArgumentException("amounts: " + amounts.size() + " for " + taxes);
        }
    }

    /**
     * The figures of a set of which there is nothing.
     *
     * @param taxes the set
     * @return zeros
     */
    public static TaxSetFigures zero(TaxSet taxes) {
        return new TaxSetFigures(taxes, 0, taxes.taxes().stream().map(tax -> 0L).toList());
    }

    /**
     * The amount of one tax.
     *
     * @param tax any tax
     * @return in minor units; zero when the set does not carry it
     */
    public long amountOf(TaxKey tax) {
        int index = taxes.taxes().indexOf(tax);
        return index < 0 ? 0 : amounts.get(index);
    }

    /**
     * All taxes together.
     *
     * @return in minor units
     */
    public long tax() {
        return FiguresAssembly.sum(amounts, amount -> amount);
    }

    /**
     * Base and taxes together; in GROSS mode the sum of what was priced.
     *
     * @return in minor units
     */
    public long gross() {
        return MinorUnits.add(base, tax());
    }

    /**
     * Adds figures of the same set.
     *
     * @param other of the same set
     * @return the sums
     */
    public TaxSetFigures plus(TaxSetFigures other) {
        return combine(other, MinorUnits::add);
    }

    /**
     * Takes away figures of the same set.
     *
     * @param other of the same set
     * @return the differences
     */
    public TaxSetFigures minus(TaxSetFigures other) {
        return combine(other, MinorUnits::subtract);
    }

    private TaxSetFigures combine(TaxSetFigures other, LongBinaryOperator operator) {
        if (!taxes.equals(other.taxes)) {
            throw new IllegalArgumentException("other: is of another set: " + other.taxes);
        }
        List<Long> combined = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            combined.add(operator.applyAsLong(amounts.get(i), other.amounts.get(i)));
        }
        return new TaxSetFigures(taxes, operator.applyAsLong(base, other.base), combined);
    }
}
