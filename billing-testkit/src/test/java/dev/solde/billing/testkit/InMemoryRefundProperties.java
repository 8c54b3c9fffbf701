package dev.solde.billing.testkit;

import dev.solde.billing.testkit.model.RefundProperties;

/** Random refunds on the in-memory storage. */
class InMemoryRefundProperties extends RefundProperties {}
