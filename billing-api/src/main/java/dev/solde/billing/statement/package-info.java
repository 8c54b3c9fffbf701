/**
 * What is owed, seen at a date: statements, to whom they were sent, ageing of one customer and of all.
 *
 * <p>Computed from items and allocations as of the date; stores nothing. Look next at {@link dev.solde.billing.BillingQueries}.
 */
package dev.solde.billing.statement;
