package dev.solde.billing.document;

import javax.money.MonetaryAmount;

/**
 * The tax of one group of a document: exactly one per tax name, category and rate. Its reason is that of the
 * first line of the group.
 *
 * @param base the taxable amount without tax (BT-116)
 * @param amount the tax (BT-117)
 */
public record TaxSubtotal(Tax tax, MonetaryAmount base, MonetaryAmount amount) {}
