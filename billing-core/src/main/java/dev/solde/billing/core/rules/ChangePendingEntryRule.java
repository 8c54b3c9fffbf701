package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.List;
import java.util.Optional;

/** Changes an entry while it is pending; of one that is partly billed, not what follows from the documents. */
final class ChangePendingEntryRule implements Rule<ChangePendingEntry, PendingEntry> {

    @Override
    public String kind() {
        return "change-pending-entry";
    }

    @Override
    public LoadScope scope(ChangePendingEntry command) {
        return LoadScope.builder(command.account())
                .pendingEntry(command.entry())
                .build();
    }

    @Override
    public Decision decide(ChangePendingEntry command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        Optional<Rejection> refused = Refusals.first(
                () -> PendingEntries.refuseUnknown(loaded, List.of(command.entry())),
                () -> Refusals.amounts(account, command.amount().stream().toList()),
                () -> PendingEntries.refuseUnavailable(loaded, List.of(command.entry()), Optional.empty()),
                () -> partlyBilled(command, loaded));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        PendingEntryRevised changed =
                changed(command, PendingEntries.find(loaded, command.entry()).orElseThrow());
        return PendingEntries.refuseTooLarge(changed, account.currency())
                .<Decision>map(Decision.Reject::new)
                .orElseGet(() ->
                        new LedgerDraft(loaded.ledger(), context).add(changed).accept());
    }

    private static PendingEntryRevised changed(ChangePendingEntry command, PendingEntryRevised entry) {
        long amount = command.amount().map(Amounts::minor).orElse(entry.amountMinor());
        return new PendingEntryRevised(
                entry.entry(),
                entry.state(),
                entry.side(),
                command.label().map(FreeText::of).orElseGet(() -> PendingEntries.label(entry)),
                command.lineType().or(entry::type),
                amount,
                amount - (entry.amountMinor() - entry.leftMinor()),
                entry.priceMode(),
                command.taxes().orElse(entry.taxes()),
                command.processingDate().orElse(entry.processingDate()),
                entry.addedIn(),
                entry.copyOf());
    }

    private static Optional<Rejection> partlyBilled(ChangePendingEntry command, Loaded loaded) {
        if (command.amount().isEmpty() && command.taxes().isEmpty()) {
            return Optional.empty();
        }
        return PendingEntries.find(loaded, command.entry())
                .filter(entry -> entry.leftMinor() < entry.amountMinor())
                .map(entry -> new Rejection.PendingEntryPartlyBilled(
                        entry.entry(),
                        Amounts.ofMinor(
                                entry.amountMinor() - entry.leftMinor(),
                                loaded.ledger().account().currency())));
    }

    @Override
    public PendingEntry result(Made made) {
        return PendingEntries.result(made);
    }
}
