package dev.solde.billing.core.tax;

import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * All taxes of a line, allowance or charge together; what has the same set is rounded together in GROSS mode and
 * may be credited from the same rest.
 *
 * <p>The set may be empty (a line without any tax). Sets and the taxes within are in canonical order, so that no total
 * depends on the order of lines.
 *
 * @param taxes in canonical order, each once
 */
public record TaxSet(List<TaxKey> taxes) implements Comparable<TaxSet> {
    /** The set of a line without any tax. */
    public static final TaxSet NONE = new TaxSet(List.of());

    /**
     * Puts the taxes in canonical order.
     *
     * @throws IllegalArgumentException when a tax occurs twice or the rates sum to -100 % or less
     */
    public TaxSet {
        taxes = inOrder(taxes);
        for (int i = 1; i < taxes.size(); i++) {
            if (taxes.get(i).equals(taxes.get(i - 1))) {
                throw new IllegalArgumentException("taxes: a line carries a tax at most once: " + taxes);
            }
        }
        if (Rounding.HUNDRED.add(sum(taxes)).signum() <= 0) {
            throw new IllegalArgumentException("taxes: their rates sum to -100 % or less: " + taxes);
        }
    }

    /**
     * The set of some taxes; reasons of exemption do not matter.
     *
     * @param taxes each at most once, in any order
     * @return their set
     */
    public static TaxSet of(Collection<Tax> taxes) {
        List<TaxKey> keys = new ArrayList<>(taxes.size());
        for (Tax tax : taxes) {
            keys.add(tax.key());
        }
        return new TaxSet(keys);
    }

    /**
     * The set of some taxes; reasons of exemption do not matter.
     *
     * @param taxes each at most once, in any order
     * @return their set
     */
    public static TaxSet of(Tax... taxes) {
        return of(List.of(taxes));
    }

    /**
     * The sum of the rates.
     *
     * @return in per cent, above -100
     */
    public BigDecimal rate() {
        return sum(taxes);
    }

    /** Whether every rate pulls the same way; a withholding beside a tax does not. */
    boolean ratesHaveOneSign() {
        return taxes.stream()
                        .map(tax -> tax.rate().signum())
                        .filter(sign -> sign != 0)
                        .distinct()
                        .count()
                <= 1;
    }

    @Override
    public int compareTo(TaxSet other) {
        for (int i = 0; i < Math.min(taxes.size(), other.taxes.size()); i++) {
            int order = taxes.get(i).compareTo(other.taxes.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(taxes.size(), other.taxes.size());
    }

    private static List<TaxKey> inOrder(List<TaxKey> taxes) {
        if (taxes.size() < 2) {
            return List.copyOf(taxes);
        }
        List<TaxKey> sorted = new ArrayList<>(taxes);
        sorted.sort(null);
        return List.copyOf(sorted);
    }

    private static BigDecimal sum(List<TaxKey> taxes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TaxKey tax : taxes) {
            sum = sum.add(tax.rate());
        }
        return sum;
    }
}
