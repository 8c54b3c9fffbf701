package dev.solde.billing.port;

import dev.solde.billing.fact.StatementGenerated;

/**
 * A statement and the record that holds it: its rows are what was known just before.
 *
 * @param sequence the record's sequence
 */
public record MadeStatement(StatementGenerated statement, long sequence) {}
