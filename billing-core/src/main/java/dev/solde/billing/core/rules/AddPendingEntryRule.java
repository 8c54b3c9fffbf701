package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.List;
import java.util.Optional;

/** Adds an entry that waits to be billed: nothing is posted. */
final class AddPendingEntryRule implements Rule<AddPendingEntry, PendingEntry> {

    @Override
    public String kind() {
        return "add-pending-entry";
    }

    @Override
    public LoadScope scope(AddPendingEntry command) {
        return LoadScope.of(command.account());
    }

    @Override
    public Decision decide(AddPendingEntry command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        Optional<Rejection> refused = Refusals.amounts(account, List.of(command.amount()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        long amount = Amounts.minor(command.amount());
        PendingEntryRevised entry = new PendingEntryRevised(
                new PendingEntryId(account.id(), context.ids().get()),
                PendingEntryState.PENDING,
                command.side(),
                FreeText.of(command.label()),
                command.lineType(),
                amount,
                amount,
                command.priceMode(),
                command.taxes(),
                command.processingDate().orElse(context.today()),
                account.version() + 1,
                Optional.empty());
        return PendingEntries.refuseTooLarge(entry, account.currency())
                .<Decision>map(Decision.Reject::new)
                .orElseGet(() ->
                        new LedgerDraft(loaded.ledger(), context).add(entry).accept());
    }

    @Override
    public PendingEntry result(Made made) {
        return PendingEntries.result(made);
    }
}
