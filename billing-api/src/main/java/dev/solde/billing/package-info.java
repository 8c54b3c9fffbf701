/**
 * The entrance: {@link dev.solde.billing.Billing}, its reads, its answers and its refusals.
 *
 * <p>A kernel is built by {@code BillingKernel} in {@code billing-core}. Look next at {@link dev.solde.billing.ledger}.
 */
@SoldeStyle
package dev.solde.billing;
