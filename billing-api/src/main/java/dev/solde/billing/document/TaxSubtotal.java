package dev.solde.billing.document;

import dev.solde.billing.ledger.Amounts;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * The tax of one group of a document: exactly one per tax name, category and rate. Its reason is that of the
 * first line of the group.
 *
 * @param baseMinor the taxable amount without tax, in minor units
 * @param amountMinor the tax, in minor units
 */
public record TaxSubtotal(Tax tax, CurrencyUnit currency, long baseMinor, long amountMinor) {

    /** The taxable amount without tax (BT-116). */
    public MonetaryAmount base() {
        return Amounts.ofMinor(baseMinor, currency);
    }

    /** The tax (BT-117). */
    public MonetaryAmount amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }
}
