package dev.solde.billing.core.memory;

import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.port.DraftRepository;
import dev.solde.billing.port.StoredDraft;
import java.util.Collections;
import java.util.function.Supplier;

/** Keeps drafts in the working copy of a transaction. */
final class StoredDrafts implements DraftRepository {

    private final Supplier<Books> transaction;

    StoredDrafts(Supplier<Books> transaction) {
        this.transaction = transaction;
    }

    @Override
    public void save(StoredDraft draft) {
        Books books = transaction.get();
        books.requireLocked(draft.document().account());
        requireVersion(books, draft.document(), draft.version() - 1);
        books.draftsOf(draft.document().account())
                .filter(other -> !other.document().equals(draft.document()))
                .filter(other -> !Collections.disjoint(other.entries(), draft.entries()))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalStateException("an entry is reserved by two drafts: " + other + " and " + draft);
                });
        books.drafts().put(draft.document(), draft);
    }

    @Override
    public void delete(ItemId document, long version) {
        Books books = transaction.get();
        books.requireLocked(document.account());
        requireVersion(books, document, version);
        books.drafts().delete(document);
    }

    private static void requireVersion(Books books, ItemId document, long version) {
        long stored = books.drafts().get(document).map(StoredDraft::version).orElse(0L);
        if (stored != version) {
            throw new IllegalStateException(
                    "the draft of " + document + " is stored in version " + stored + ", not " + version);
        }
    }
}
