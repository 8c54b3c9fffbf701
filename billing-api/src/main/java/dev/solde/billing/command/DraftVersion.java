package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.ItemId;
import java.util.Objects;

/**
 * The state of a draft that a caller has in hand.
 *
 * @param document the id that the document will have
 * @param version 1 for a new draft, one more with every change
 */
public record DraftVersion(ItemId document, long version) {

    /** Refuses versions below 1. */
    public DraftVersion {
        Objects.requireNonNull(document, "document");
        Checks.require(version >= 1, "drafts are counted from version 1: ", version);
    }
}
