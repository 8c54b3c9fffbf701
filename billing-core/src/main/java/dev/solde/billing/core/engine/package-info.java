/**
 * The shell around the rules: the only place with order and effects. {@link dev.solde.billing.core.engine.CommandExecutor} begins
 * or joins a transaction and divides its commands into rounds; a {@code Round} loads, lets the rules decide, applies the facts,
 * checks the invariants and appends; {@link dev.solde.billing.core.evolution.LedgerEvolution} is the only code that changes
 * balances and open amounts. The decisions themselves are in {@link dev.solde.billing.core.rules}.
 */
package dev.solde.billing.core.engine;
