/**
 * Money that arrived and money that went back. Models what was received or refunded, how, and what was said about it; not a
 * gateway, not a bank statement. What a payment settles and what a refund consumes is said by allocations, see {@link
 * dev.solde.billing.allocation}.
 */
package dev.solde.billing.payment;
