package dev.solde.billing.core.engine;

import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Optional;
import java.util.function.Function;

/**
 * Commands that name a draft where they need an issued document. A draft has the id that its document will have, so that a rule
 * sees an unknown item; only then is it worth looking for a draft.
 */
final class NamedDrafts {

    private NamedDrafts() {}

    /** The refusal, or {@code not-issued} where the item that was not found is a draft. */
    static RejectedException explained(RejectedException refused, Function<LoadScope, Optional<Loaded>> load) {
        if (!(refused.rejection() instanceof Rejection.ItemNotFound unknown)) {
            return refused;
        }
        ItemId item = unknown.item();
        boolean isDraft = load.apply(
                        LoadScope.builder(item.account()).draft(item).build())
                .flatMap(Loaded::draft)
                .isPresent();
        return isDraft ? new RejectedException(new Rejection.NotIssued(item)) : refused;
    }
}
