/**
 * How credits settle debits: settlements made by hand, and strategies that propose allocations.
 *
 * <p>A strategy is a pure function from open items to a proposal; the kernel checks and records. Nothing here moves a balance.
 * The records themselves are {@link dev.solde.billing.ledger.Allocation}.
 */
package dev.solde.billing.allocation;
