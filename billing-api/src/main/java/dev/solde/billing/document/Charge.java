package dev.solde.billing.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * A surcharge on a line or on a whole document: it adds to what is charged. Its amount or percentage is positive and its reason is mandatory
 * (R-41).
 */
public record Charge(Optional<MonetaryAmount> amount, Optional<BigDecimal> percent, String reason, List<Tax> taxes)
        implements Adjustment {

    /** Refuses amounts and percentages that are not above 0, and a missing reason. */
    public Charge {
        amount = Adjustment.canonical(amount);
        percent = Adjustment.canonicalPercent(percent);
        reason = Adjustment.checked(amount, percent, reason);
        taxes = Tax.together(taxes);
    }

    /** A surcharge of a fixed amount, in the document's price mode. */
    public static Charge amount(MonetaryAmount amount, String reason) {
        return new Charge(Optional.of(amount), Optional.empty(), reason, List.of());
    }

    /** A surcharge in per cent, for example {@code percent("5", "loyalty")}. */
    public static Charge percent(String percent, String reason) {
        return percent(new BigDecimal(percent), reason);
    }

    /** A surcharge in per cent. */
    public static Charge percent(BigDecimal percent, String reason) {
        return new Charge(Optional.empty(), Optional.of(percent), reason, List.of());
    }

    /** This surcharge with one tax more; needed on a whole document. */
    public Charge tax(Tax tax) {
        List<Tax> more = new ArrayList<>(taxes);
        more.add(tax);
        return new Charge(amount, percent, reason, more);
    }
}
