package dev.solde.billing.core.tax;

/**
 * What an allowance or a charge of the document comes to, in minor units; an allowance is positive, too.
 *
 * @param amount in the document's price mode: with tax in GROSS mode
 * @param net without tax
 * @param taxes the taxes it reduces or raises
 */
public record AdjustmentFigures(long amount, long net, TaxSet taxes) {}
