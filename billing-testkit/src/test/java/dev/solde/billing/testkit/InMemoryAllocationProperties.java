package dev.solde.billing.testkit;

import dev.solde.billing.testkit.model.AllocationProperties;

/** Random runs on the in-memory storage. */
class InMemoryAllocationProperties extends AllocationProperties {}
