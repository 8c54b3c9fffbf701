/**
 * The shell around the rules: the only place with order and effects. {@link dev.solde.billing.core.engine.CommandExecutor} loads,
 * lets a rule decide, applies the facts, checks the invariants and appends; {@link
 * dev.solde.billing.core.evolution.LedgerEvolution} is the only code that changes balances and open amounts. The decisions
 * themselves are in {@link dev.solde.billing.core.rules}.
 */
package dev.solde.billing.core.engine;
