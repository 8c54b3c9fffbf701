package dev.solde.billing.document;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** What {@link Allowance} and {@link Charge} have in common: an amount or a percentage, a reason, and taxes. */
public sealed interface Adjustment permits Allowance, Charge {

    /** The fixed amount, greater than 0; empty when a percentage was given. */
    Optional<MonetaryAmount> amount();

    /**
     * The percentage, greater than 0: on a line of quantity times price, on a document of the sum of the lines that carry
     * the same taxes.
     */
    Optional<BigDecimal> percent();

    /** Why, as printed on the document. */
    String reason();

    /** The taxes of an adjustment on a whole document; empty on a line, whose own taxes apply. */
    List<Tax> taxes();

    /** Refuses what R-41 excludes. */
    private static void check(Optional<MonetaryAmount> amount, Optional<BigDecimal> percent) {
        Checks.require(amount.isPresent() != percent.isPresent(), "either an amount or a percentage");
        amount.ifPresent(money -> Checks.require(money.isPositive(), "the amount must be above 0: ", money));
        percent.ifPresent(rate -> Checks.require(rate.signum() > 0, "the percentage must be above 0: ", rate));
    }

    /** The reason in canonical form, after the other parts were checked. */
    static String checked(Optional<MonetaryAmount> amount, Optional<BigDecimal> percent, String reason) {
        check(amount, percent);
        return Checks.text(reason, 500, "reason");
    }

    /** The amount through the gate. */
    static Optional<MonetaryAmount> canonical(Optional<MonetaryAmount> amount) {
        return amount.map(Amounts::canonical);
    }

    /** The percentage without trailing zeros, of at most 6 decimals. */
    static Optional<BigDecimal> canonicalPercent(Optional<BigDecimal> percent) {
        return percent.map(rate -> Checks.decimal(rate, 6, "percent"));
    }
}
