package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.Reallocation;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle.SignedLine;
import dev.solde.billing.core.rules.SettlementFunding.Pair;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the allocations of a payment's form into its new lines and touches only the differences. */
final class ReplaceAllocationsRule implements Rule<ReplaceAllocations, Reallocation> {

    @Override
    public String kind() {
        return "replace-allocations";
    }

    @Override
    public LoadScope scope(ReplaceAllocations command) {
        return LoadScope.builder(command.account())
                .items(items(command))
                .allocationsOf(command.payment())
                .build();
    }

    private static List<ItemId> items(ReplaceAllocations command) {
        List<ItemId> items =
                new ArrayList<>(command.lines().stream().map(SignedLine::item).toList());
        items.add(command.payment());
        return items;
    }

    @Override
    public Decision decide(ReplaceAllocations command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        AccountState account = ledger.account();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(ledger, items(command)),
                () -> Refusals.amounts(
                        account,
                        command.lines().stream().map(SignedLine::amount).toList()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        PaymentForm form = PaymentForm.of(command.payment(), ledger);
        Ledger emptied = form.emptied(ledger);
        refused = SignedLines.refuse(command.lines(), Optional.of(command.payment()), emptied);
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        Map<Pair, Long> wanted =
                SettlementFunding.of(command.lines(), Optional.of(command.payment()), emptied, form.live());
        List<PaymentForm.End> ends = form.endsFor(wanted);
        Map<Pair, Long> more = form.moreFor(wanted);
        refused = EffectiveDates.refuse(
                account,
                command.effectiveDate(),
                context.today(),
                Stream.concat(ends.stream().map(PaymentForm.End::pair), more.keySet().stream())
                        .flatMap(pair -> Stream.<ItemId>of(pair.credit(), pair.debit()))
                        .map(ledger.items()::get)
                        .toList());
        return refused.<Decision>map(Decision.Reject::new)
                .orElseGet(() -> change(command, new LedgerDraft(ledger, context), context, form, ends, more));
    }

    private static Decision change(
            ReplaceAllocations command,
            LedgerDraft draft,
            DecisionContext context,
            PaymentForm form,
            List<PaymentForm.End> ends,
            Map<Pair, Long> more) {
        ends.forEach(end -> draft.add(new Deallocated(
                end.allocation().id(), end.amountMinor(), effective(command, draft, context, end.pair()))));
        if (!more.isEmpty()) {
            SettlementId settlement = form.settlement()
                    .orElseGet(() ->
                            new SettlementId(command.account(), context.ids().get()));
            more.forEach((pair, amount) -> draft.allocate(
                    pair.credit(),
                    pair.debit(),
                    amount,
                    effective(command, draft, context, pair),
                    AllocationLock.NONE,
                    Optional.of(settlement),
                    Optional.of(command.payment())));
        }
        return draft.accept();
    }

    private static LocalDate effective(
            ReplaceAllocations command, LedgerDraft draft, DecisionContext context, Pair pair) {
        return EffectiveDates.of(
                command.effectiveDate(), context.today(), draft.item(pair.credit()), draft.item(pair.debit()));
    }

    @Override
    public Reallocation result(Made made) {
        return new Reallocation(Deallocations.of(made), Allocations.of(made));
    }
}
