package dev.solde.billing.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A reduction on a line or on a whole document: it reduces what is charged. Its amount or percentage is positive and its reason is mandatory
 * (R-41).
 */
public record Allowance(Optional<MonetaryAmount> amount, Optional<BigDecimal> percent, String reason, List<Tax> taxes)
        implements Adjustment {

    /** Refuses amounts and percentages that are not above 0, and a missing reason. */
    public Allowance {
        amount = Adjustment.canonical(amount);
        percent = Adjustment.canonicalPercent(percent);
        reason = Adjustment.checked(amount, percent, reason);
        taxes = Tax.together(taxes);
    }

    /** A reduction of a fixed amount, in the document's price mode. */
    public static Allowance amount(MonetaryAmount amount, String reason) {
        return new Allowance(Optional.of(amount), Optional.empty(), reason, List.of());
    }

    /** A reduction in per cent, for example {@code percent("5", "loyalty")}. */
    public static Allowance percent(String percent, String reason) {
        return percent(new BigDecimal(percent), reason);
    }

    /** A reduction in per cent. */
    public static Allowance percent(BigDecimal percent, String reason) {
        return new Allowance(Optional.empty(), Optional.of(percent), reason, List.of());
    }

    /** This reduction with one tax more; needed on a whole document. */
    public Allowance tax(Tax tax) {
        List<Tax> more = new ArrayList<>(taxes);
        more.add(tax);
        return new Allowance(amount, percent, reason, more);
    }
}
