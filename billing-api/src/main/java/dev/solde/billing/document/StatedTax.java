package dev.solde.billing.document;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One group of the tax breakdown (BG-23), as a foreign document states it; any part may be missing.
 *
 * @param category the code of the category as written (BT-118), which may be none of UNTDID 5305
 * @param rate in per cent (BT-119)
 * @param base the taxable amount (BT-116)
 * @param amount the tax (BT-117)
 */
public record StatedTax(
        Optional<String> category, Optional<BigDecimal> rate, Optional<BigDecimal> base, Optional<BigDecimal> amount) {

    /** Refuses figures of 10<sup>18</sup> or more, or of more than 30 decimals, and a blank category. */
    public StatedTax {
        category = StatedNumber.category(category);
        StatedNumber.checked(rate, "rate");
        StatedNumber.checked(base, "base");
        StatedNumber.checked(amount, "amount");
    }

    /** A whole group. */
    public static StatedTax of(String category, BigDecimal rate, BigDecimal base, BigDecimal amount) {
        return new StatedTax(Optional.of(category), Optional.of(rate), Optional.of(base), Optional.of(amount));
    }

    /** A group without a rate, as category {@code O} has it. */
    public static StatedTax of(String category, BigDecimal base, BigDecimal amount) {
        return new StatedTax(Optional.of(category), Optional.empty(), Optional.of(base), Optional.of(amount));
    }
}
