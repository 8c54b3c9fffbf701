package dev.solde.billing.port;

import dev.solde.billing.ledger.ItemId;

/** Keeps drafts. Every method is used under the lock of the draft's account. Drafts are read by {@link LoadScope#draft}. */
public interface DraftRepository {

    /**
     * Keeps a draft: a new one of version 1, or the next version of one that is there. Its reservations take the place of
     * those that it had. Guards the version and that no other draft reserves an entry; a mismatch fails the transaction.
     */
    void save(StoredDraft draft);

    /** Deletes a draft of this version with its reservations; a mismatch fails the transaction. */
    void delete(ItemId document, long version);
}
