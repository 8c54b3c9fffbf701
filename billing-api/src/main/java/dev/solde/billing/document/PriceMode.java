package dev.solde.billing.document;

/**
 * Whether the prices of a document are without or with tax.
 *
 * <p>The mode belongs to the whole document, never to a line: a mix cannot be written. It decides which total is
 * exact. Without tax, the sum of the lines is what was agreed and the tax is rounded on top of it; with tax included, the
 * total is what the customer saw and the net is taken out of it.
 */
public enum PriceMode {
    /** Prices without tax; tax is added per tax. */
    NET,
    /** Prices with tax included, as displayed to a consumer; net and tax are taken out per set of taxes. */
    GROSS
}
