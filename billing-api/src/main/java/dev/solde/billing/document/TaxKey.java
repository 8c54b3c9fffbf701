package dev.solde.billing.document;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;

/**
 * What makes two taxes the same tax on a document: name, category and rate.
 *
 * <p>A document has exactly one subtotal per key. The reason of an exemption is not part of it. Keys are ordered by
 * name, code of the category and rate, so that subtotals come in the same order however the lines are permuted.
 *
 * @param name the name of the tax, for instance {@code VAT} or {@code GST}
 * @param category the category of UNTDID 5305
 * @param rate the rate in per cent, canonical as in {@link Tax#rate()}
 */
public record TaxKey(String name, TaxCategory category, BigDecimal rate) implements Comparable<TaxKey> {
    private static final Comparator<TaxKey> ORDER = Comparator.comparing(TaxKey::name)
            .thenComparing(key -> key.category().code())
            .thenComparing(TaxKey::rate);

    /**
     * Checks the parts and makes the rate canonical.
     *
     * @throws IllegalArgumentException when the name is blank or too long, or the rate is not one of {@link Tax#rate()}
     */
    public TaxKey {
        name = TaxText.required(name, "name", Tax.MAX_NAME_LENGTH);
        Objects.requireNonNull(category, "category");
        rate = TaxRate.canonical(rate);
        if (category == TaxCategory.OUTSIDE_SCOPE && rate.signum() != 0) {
            throw new IllegalArgumentException("rate: category O has no rate, but it is " + rate.toPlainString());
        }
    }

    @Override
    public int compareTo(TaxKey other) {
        return ORDER.compare(this, other);
    }
}
