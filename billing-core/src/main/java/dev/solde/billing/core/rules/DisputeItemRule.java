package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Optional;
import java.util.Set;

/** Marks an item as disputed. */
final class DisputeItemRule implements Rule<DisputeItem, ItemId> {

    @Override
    public String kind() {
        return "dispute-item";
    }

    @Override
    public LoadScope scope(DisputeItem command) {
        return LoadScope.builder(command.account()).item(command.item()).build();
    }

    @Override
    public Decision decide(DisputeItem command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        return Refusals.first(
                        () -> Refusals.items(ledger, Set.of(command.item())),
                        () -> ledger.items().get(command.item()).disputed()
                                ? Optional.of(new Rejection.AlreadyDisputed(command.item()))
                                : Optional.empty())
                .<Decision>map(Decision.Reject::new)
                .orElseGet(() -> new LedgerDraft(ledger, context)
                        .add(new FlagRaised(FlagRaised.Flag.DISPUTED, Optional.of(command.item()), 0))
                        .accept());
    }

    @Override
    public ItemId result(Made made) {
        return made.facts(FlagRaised.class).get(0).item().orElseThrow();
    }
}
