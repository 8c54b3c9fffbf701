package dev.solde.billing.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * An allowance or charge as it stands on an issued document.
 *
 * @param reason why; {@code [erased]} after an erasure
 * @param percent the percentage from which the amount was computed
 * @param amount the amount in the document's price mode, above 0
 * @param netAmount the amount without tax
 * @param taxes its taxes
 */
public record IssuedAdjustment(
        String reason, Optional<BigDecimal> percent, MonetaryAmount amount, MonetaryAmount netAmount, List<Tax> taxes) {

    /** Copies the list. */
    public IssuedAdjustment {
        taxes = List.copyOf(taxes);
    }
}
