package dev.solde.billing.core.rules;

import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.StoredDraft;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What may be kept as a draft: what can be judged against the account is, what is judged when the document is issued is not.
 *
 * @param <D> the kind of draft
 */
public interface DraftRule<D extends Draft> {

    /** The version that the caller changes; empty for a new draft. */
    Optional<DraftVersion> changed();

    /** What the judgement needs to see. */
    LoadScope scope();

    /** The refusal that applies first. */
    Optional<Rejection> refuse(Loaded loaded);

    /** The draft to be kept. */
    D draft(UUID id, long version, Loaded loaded);

    /**
     * The draft to be kept in its next version.
     *
     * @throws RejectedException when it is refused
     */
    default D decide(Loaded loaded, Supplier<UUID> ids) {
        Refusals.first(() -> Drafts.refuse(changed(), loaded), () -> refuse(loaded))
                .ifPresent(rejection -> {
                    throw new RejectedException(rejection);
                });
        long version = loaded.draft().map(StoredDraft::version).orElse(0L) + 1;
        return draft(changed().map(draft -> draft.document().uuid()).orElseGet(ids), version, loaded);
    }
}
