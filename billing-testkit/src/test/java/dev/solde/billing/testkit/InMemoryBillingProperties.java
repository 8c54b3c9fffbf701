package dev.solde.billing.testkit;

import dev.solde.billing.testkit.model.BillingProperties;

/** Random runs of billing on the in-memory storage. */
class InMemoryBillingProperties extends BillingProperties {}
