package dev.solde.billing.document;

import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import javax.money.MonetaryAmount;

/**
 * A pending entry, or a part of it, that was billed.
 *
 * @param entry the entry
 * @param side whether it raised or lowered what the customer owes
 * @param amount what was billed of it now, above 0, in its price mode
 * @param left what still waits of it
 * @param document the invoice or credit note on which it stands
 * @param line the number of its line there
 */
public record BilledEntry(
        PendingEntryId entry, Side side, MonetaryAmount amount, MonetaryAmount left, ItemId document, int line) {}
