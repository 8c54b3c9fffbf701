/**
 * How credits settle debits: settlements made by hand, and strategies that propose allocations.
 *
 * <p>A strategy is a pure function from an {@link dev.solde.billing.allocation.AllocationRequest} to an {@link
 * dev.solde.billing.allocation.AllocationProposal}, which may be shown and edited; the kernel checks and records. Nothing here moves a balance.
 * The records themselves are {@link dev.solde.billing.ledger.Allocation}.
 */
package dev.solde.billing.allocation;
