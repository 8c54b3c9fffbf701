/**
 * The first thing to read after the README: one account from its first invoice to its balance, on a database in memory.
 *
 * <p>Not a model of an application. Look next at {@link dev.solde.billing.Billing}.
 */
package dev.solde.examples.quickstart;
