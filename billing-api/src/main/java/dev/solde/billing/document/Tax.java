package dev.solde.billing.document;

import dev.solde.billing.internal.Checks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tax as it applies to a line: its name, its category, its rate in per cent and, where nothing is charged, why.
 *
 * <p>A line may carry several (GST and QST), each its own subtotal. It is not an amount of tax: that is computed per
 * document, never per line. Equality is by value and rates are canonical, so {@code rate("20")} equals {@code rate("20.0")}.
 */
public final class Tax {
    /** The name of a tax that was given none. */
    public static final String DEFAULT_NAME = "VAT";
    /** The greatest length of a name, in characters. */
    public static final int MAX_NAME_LENGTH = 64;
    /** The greatest length of a reason, in characters. */
    public static final int MAX_REASON_LENGTH = 500;

    private final TaxKey key;
    private final @Nullable String reason;

    private Tax(TaxKey key, @Nullable String reason) {
        this.key = key;
        this.reason = reason;
    }

    /**
     * A VAT at a rate: category S, or Z when the rate is zero.
     *
     * @param rate in per cent, for instance {@code "5.5"}; above -100, at most 6 decimals
     * @return the tax
     */
    public static Tax rate(String rate) {
        return rate(DEFAULT_NAME, rate);
    }

    /**
     * A named tax at a rate: category S, or Z when the rate is zero.
     *
     * @param name for instance {@code "QST"}
     * @param rate in per cent, for instance {@code "9.975"}; above -100, at most 6 decimals
     * @return the tax
     */
    public static Tax rate(String name, String rate) {
        return rate(name, TaxRate.parse(rate));
    }

    /**
     * A VAT at a rate: category S, or Z when the rate is zero.
     *
     * @param rate in per cent; above -100, at most 6 decimals
     * @return the tax
     */
    public static Tax rate(BigDecimal rate) {
        return rate(DEFAULT_NAME, rate);
    }

    /**
     * A named tax at a rate: category S, or Z when the rate is zero.
     *
     * @param name for instance {@code "QST"}
     * @param rate in per cent; above -100, at most 6 decimals
     * @return the tax
     */
    public static Tax rate(String name, BigDecimal rate) {
        Objects.requireNonNull(rate, "rate");
        return of(name, rate.signum() == 0 ? TaxCategory.ZERO_RATED : TaxCategory.STANDARD, rate);
    }

    /**
     * Exempt from VAT (category E, rate 0).
     *
     * @param reasonCode a VATEX code such as {@code VATEX-EU-132-1M}, or the reason in words
     * @return the tax
     */
    public static Tax exempt(String reasonCode) {
        return of(TaxCategory.EXEMPT, BigDecimal.ZERO).withReason(reasonCode);
    }

    /**
     * Outside the scope of VAT (category O, no rate): penalties, bank fees.
     *
     * @param reason a VATEX code or the reason in words
     * @return the tax
     */
    public static Tax outsideScope(String reason) {
        return of(TaxCategory.OUTSIDE_SCOPE, BigDecimal.ZERO).withReason(reason);
    }

    /**
     * VAT owed by the buyer (category AE, rate 0).
     *
     * @param reason a VATEX code or the reason in words
     * @return the tax
     */
    public static Tax reverseCharge(String reason) {
        return of(TaxCategory.REVERSE_CHARGE, BigDecimal.ZERO).withReason(reason);
    }

    /**
     * A VAT of any category, without a reason.
     *
     * @param category the category of UNTDID 5305
     * @param rate in per cent; above -100, at most 6 decimals, zero for category O
     * @return the tax
     */
    public static Tax of(TaxCategory category, BigDecimal rate) {
        return of(DEFAULT_NAME, category, rate);
    }

    /**
     * A named tax of any category, without a reason.
     *
     * @param name for instance {@code "IGIC"}
     * @param category the category of UNTDID 5305
     * @param rate in per cent; above -100, at most 6 decimals, zero for category O
     * @return the tax
     */
    public static Tax of(String name, TaxCategory category, BigDecimal rate) {
        return new Tax(new TaxKey(name, category, rate), null);
    }

    /**
     * The same tax with a reason why nothing, or less, is charged.
     *
     * @param reason a VATEX code or words; not blank, at most {@value #MAX_REASON_LENGTH} characters
     * @return the tax with that reason
     */
    public Tax withReason(String reason) {
        return new Tax(key, TaxText.required(reason, "reason", MAX_REASON_LENGTH));
    }

    /**
     * The taxes of one line, allowance or charge: at most ten, each once, with rates that leave something of a price.
     *
     * @param taxes the taxes that stand together
     * @return a copy
     */
    public static List<Tax> together(List<Tax> taxes) {
        Checks.require(taxes.size() <= 10, "at most 10 taxes stand together: ", taxes.size());
        BigDecimal rates = BigDecimal.ZERO;
        for (int i = 0; i < taxes.size(); i++) {
            for (Tax before : taxes.subList(0, i)) {
                Checks.require(!before.key().equals(taxes.get(i).key()), "a tax stands twice: ", taxes);
            }
            rates = rates.add(taxes.get(i).rate());
        }
        Checks.require(rates.compareTo(BigDecimal.valueOf(-100)) > 0, "the rates sum to -100 % or less: ", taxes);
        return List.copyOf(taxes);
    }

    /**
     * What makes this the same tax as another: everything but the reason.
     *
     * @return the key of its subtotal
     */
    public TaxKey key() {
        return key;
    }

    /**
     * The name of the tax.
     *
     * @return {@value #DEFAULT_NAME} unless it was named
     */
    public String name() {
        return key.name();
    }

    /**
     * The category of the tax.
     *
     * @return one of UNTDID 5305
     */
    public TaxCategory category() {
        return key.category();
    }

    /**
     * The rate in per cent, without trailing zeros and never in exponent form; zero for category O, which has none.
     *
     * @return above -100, at most 6 decimals
     */
    public BigDecimal rate() {
        return key.rate();
    }

    /**
     * Why nothing, or less, is charged: a code of the VATEX list, or words.
     *
     * @return the reason, if one was given
     */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tax tax && key.equals(tax.key) && Objects.equals(reason, tax.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, reason);
    }

    @Override
    public String toString() {
        String text = name() + " " + category().code() + " " + rate().toPlainString() + " %";
        return reason == null ? text : text + " (" + reason + ")";
    }
}
