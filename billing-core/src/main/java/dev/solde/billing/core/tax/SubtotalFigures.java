package dev.solde.billing.core.tax;

import dev.solde.billing.document.TaxKey;

/**
 * A tax of a document with what it is levied on, in minor units; there is exactly one per tax.
 *
 * @param tax name, category and rate
 * @param base the lines and charges less the allowances that carry the tax, without tax
 * @param amount the tax
 */
public record SubtotalFigures(TaxKey tax, long base, long amount) {}
