/**
 * Money that arrived. Models what was received, how, and what the payer said; not a gateway, not a bank statement. What a
 * payment settles is said by allocations, see {@link dev.solde.billing.allocation}.
 */
package dev.solde.billing.payment;
