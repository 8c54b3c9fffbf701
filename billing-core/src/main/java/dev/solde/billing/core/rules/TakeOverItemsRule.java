package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.OpeningCreditId;
import dev.solde.billing.ledger.OpeningDebitId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes over what was open in another system: one entry an item, all of it open. */
final class TakeOverItemsRule implements Rule<TakeOverItems, List<OpenItem>> {

    @Override
    public String kind() {
        return "take-over-items";
    }

    @Override
    public LoadScope scope(TakeOverItems command) {
        return LoadScope.of(command.account());
    }

    @Override
    public Decision decide(TakeOverItems command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        LocalDate postingDate = PostingDates.of(command.postingDate(), context);
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.amounts(
                        account,
                        command.items().stream().map(OpeningItem::amount).toList()),
                () -> command.items().stream()
                        .map(OpeningItem::documentDate)
                        .filter(date -> date.isAfter(context.today()))
                        .findFirst()
                        .map(date -> new Rejection.DateInFuture(date, context.today())),
                () -> Refusals.date(account, postingDate, context.today()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        for (OpeningItem item : command.items()) {
            UUID uuid = context.ids().get();
            ItemId id = item.side() == Side.DEBIT
                    ? new OpeningDebitId(account.id(), uuid)
                    : new OpeningCreditId(account.id(), uuid);
            draft.post(
                    id,
                    Amounts.minor(item.amount()),
                    item.documentDate(),
                    postingDate,
                    postingDate,
                    item.side() == Side.DEBIT ? item.dueDate() : postingDate,
                    Optional.empty(),
                    item.number(),
                    Optional.empty());
            item.references()
                    .forEach(reference ->
                            draft.add(new ReferenceMade(id, 0, ReferenceMade.Role.HOST, reference, Optional.empty())));
        }
        return draft.accept();
    }

    @Override
    public List<OpenItem> result(Made made) {
        return made.facts(EntryPosted.class).stream()
                .map(entry -> OpenItem.fresh(
                        entry.item(),
                        made.currency(),
                        entry.number(),
                        entry.amountMinor(),
                        entry.documentDate(),
                        entry.postingDate(),
                        entry.dueDate(),
                        made.sequence(),
                        Optional.empty(),
                        Set.of()))
                .toList();
    }
}
