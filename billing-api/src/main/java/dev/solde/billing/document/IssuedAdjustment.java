package dev.solde.billing.document;

import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * An allowance or charge as it stands on an issued document.
 *
 * @param reason why; {@code [erased]} after an erasure
 * @param percent the percentage from which the amount was computed
 * @param amountMinor the amount in the document's price mode, in minor units, above 0
 * @param netAmountMinor the amount without tax, in minor units
 * @param taxes its taxes
 */
public record IssuedAdjustment(
        String reason,
        Optional<BigDecimal> percent,
        CurrencyUnit currency,
        long amountMinor,
        long netAmountMinor,
        List<Tax> taxes) {

    /** Copies the list. */
    public IssuedAdjustment {
        taxes = List.copyOf(taxes);
    }

    /** The amount in the document's price mode, above 0. */
    public MonetaryAmount amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }

    /** The amount without tax. */
    public MonetaryAmount netAmount() {
        return Amounts.ofMinor(netAmountMinor, currency);
    }
}
