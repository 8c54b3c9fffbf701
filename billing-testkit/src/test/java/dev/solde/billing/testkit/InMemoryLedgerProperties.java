package dev.solde.billing.testkit;

import dev.solde.billing.testkit.model.LedgerProperties;

/** Random runs on the in-memory storage. */
class InMemoryLedgerProperties extends LedgerProperties {}
