package dev.solde.billing.testkit;

import dev.solde.billing.testkit.model.BatchProperties;

/** On the storage in memory. */
class InMemoryBatchProperties extends BatchProperties {}
