package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.List;
import java.util.Optional;

/** Takes back an entry while it is pending. */
final class CancelPendingEntryRule implements Rule<CancelPendingEntry, PendingEntry> {

    @Override
    public String kind() {
        return "cancel-pending-entry";
    }

    @Override
    public LoadScope scope(CancelPendingEntry command) {
        return LoadScope.builder(command.account())
                .pendingEntry(command.entry())
                .build();
    }

    @Override
    public Decision decide(CancelPendingEntry command, Loaded loaded, DecisionContext context) {
        Optional<Rejection> refused = Refusals.first(
                () -> PendingEntries.refuseUnknown(loaded, List.of(command.entry())),
                () -> PendingEntries.refuseUnavailable(loaded, List.of(command.entry()), Optional.empty()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        return new LedgerDraft(loaded.ledger(), context)
                .add(PendingEntries.revised(
                        PendingEntries.find(loaded, command.entry()).orElseThrow(), PendingEntryState.CANCELLED, 0))
                .accept();
    }

    @Override
    public PendingEntry result(Made made) {
        return PendingEntries.result(made);
    }
}
