package dev.solde.billing.command;

import dev.solde.billing.document.Line;
import dev.solde.billing.document.Tax;
import dev.solde.billing.internal.Checks;
import java.util.List;
import javax.money.MonetaryAmount;

/**
 * What the customer is charged for a payment that did not come; becomes a pending entry.
 *
 * @param label what will be printed, at most 500 characters
 * @param amount above 0, without tax
 */
public record ReversalFee(String label, MonetaryAmount amount, List<Tax> taxes) {

    /** Refuses a blank label, an amount not above 0, and taxes that cannot stand together on a line. */
    public ReversalFee {
        label = Checks.text(label, Doors.MAX_TEXT, "label of the fee");
        amount = Doors.positive(amount, "fee");
        taxes = List.copyOf(taxes);
        Line.of(label, 1, amount, taxes.toArray(Tax[]::new));
    }
}
