package dev.solde.billing.document;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The net amount of a line, or the amount of an allowance or charge on the whole document, with its tax, as a foreign document
 * states it.
 *
 * @param amount BT-131, BT-92 or BT-99; of either sign, with the decimals as written
 * @param category the code of its tax category as written, which may be none of UNTDID 5305
 * @param rate the rate of its tax in per cent
 */
public record StatedAmount(BigDecimal amount, Optional<String> category, Optional<BigDecimal> rate) {

    /** Refuses figures of 10<sup>18</sup> or more, or of more than 30 decimals, and a blank category. */
    public StatedAmount {
        StatedNumber.checked(amount, "amount");
        category = StatedNumber.category(category);
        StatedNumber.checked(rate, "rate");
    }

    /** An amount of which no tax is stated. */
    public static StatedAmount of(BigDecimal amount) {
        return new StatedAmount(amount, Optional.empty(), Optional.empty());
    }

    /** An amount in a category that has no rate, for example {@code of(new BigDecimal("25.00"), "E")}. */
    public static StatedAmount of(BigDecimal amount, String category) {
        return new StatedAmount(amount, Optional.of(category), Optional.empty());
    }

    /** An amount with its category and rate, for example {@code of(new BigDecimal("25.00"), "S", new BigDecimal("20"))}. */
    public static StatedAmount of(BigDecimal amount, String category, BigDecimal rate) {
        return new StatedAmount(amount, Optional.of(category), Optional.of(rate));
    }
}
