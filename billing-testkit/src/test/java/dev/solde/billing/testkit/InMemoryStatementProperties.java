package dev.solde.billing.testkit;

import dev.solde.billing.testkit.model.StatementProperties;

/** Random ledgers and their statements on the in-memory storage. */
class InMemoryStatementProperties extends StatementProperties {}
