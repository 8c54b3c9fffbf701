package dev.solde.billing.port;

import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PendingEntryId;
import java.util.Set;

/**
 * A draft as stored: no fact, no number, no effect.
 *
 * @param document the id that the document will have
 * @param version 1 for a new draft, one more with every change
 * @param command the command in the kernel's own text form; it holds free texts and is deleted with the draft
 * @param entries the pending entries that it reserves
 */
public record StoredDraft(ItemId document, long version, String command, Set<PendingEntryId> entries) {

    /** Copies the set. */
    public StoredDraft {
        entries = Set.copyOf(entries);
    }

    /** The commands are free texts: they do not belong into logs. */
    @Override
    public String toString() {
        return "draft of " + document + ", version " + version;
    }
}
