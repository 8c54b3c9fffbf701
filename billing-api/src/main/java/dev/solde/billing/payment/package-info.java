/** Payments, refunds and expected payments. */
package dev.solde.billing.payment;
