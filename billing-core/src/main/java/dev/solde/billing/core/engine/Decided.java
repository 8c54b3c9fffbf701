package dev.solde.billing.core.engine;

import dev.solde.billing.fact.Fact;
import dev.solde.billing.ledger.Ledger;
import java.util.List;

/**
 * What an accepted command makes.
 *
 * @param facts none when there is nothing to change
 * @param before the ledger that they change, with every item that they touch
 */
record Decided(List<Fact> facts, Ledger before) {}
