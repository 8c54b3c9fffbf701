/**
 * The arithmetic of documents: line amounts, tax per group, totals, and what credit notes take of them.
 *
 * <p>Pure functions on minor units (cents for the euro) and exact decimals: no clock, no money type, no storage, no
 * refusal by exception. Rounding is half up on the absolute value, so that a credit note is the mirror of its invoice.
 *
 * <p>Two readings: {@link dev.solde.billing.core.tax.DocumentCalculator} turns what was asked into the figures of a
 * document, {@link dev.solde.billing.core.tax.CreditCalculator} turns a credit request on an issued invoice
 * into the figures of a credit note. Both rest on {@link dev.solde.billing.core.tax.Rounding} and
 * {@link dev.solde.billing.core.tax.Apportionment}.
 */
package dev.solde.billing.core.tax;
