package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.StoredDraft;
import java.util.Optional;
import java.util.UUID;

/** What commands share that may be made of a draft. */
final class Drafts {

    private Drafts() {}

    /** Asks for the draft, and for the document that it may have become. */
    static LoadScope.Builder scope(LoadScope.Builder scope, Optional<DraftVersion> draft) {
        draft.map(DraftVersion::document).ifPresent(scope::item);
        return scope.draft(draft.map(DraftVersion::document));
    }

    /** Refuses a draft that was issued, is gone, or was changed since the caller looked at it. */
    static Optional<Rejection> refuse(Optional<DraftVersion> asked, Loaded loaded) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        ItemId document = asked.get().document();
        long expected = asked.get().version();
        return Refusals.first(
                () -> loaded.ledger().item(document).map(item -> new Rejection.AlreadyIssued(document)),
                () -> loaded.draft().isEmpty() ? Optional.of(new Rejection.DraftNotFound(document)) : Optional.empty(),
                () -> loaded.draft()
                        .map(StoredDraft::version)
                        .filter(actual -> actual != expected)
                        .map(actual -> new Rejection.DraftChanged(document, expected, actual)));
    }

    /** The id of the document: its draft's, otherwise a new one. */
    static UUID id(Optional<DraftVersion> draft, DecisionContext context) {
        return draft.map(DraftVersion::document).map(ItemId::uuid).orElseGet(context.ids());
    }
}
