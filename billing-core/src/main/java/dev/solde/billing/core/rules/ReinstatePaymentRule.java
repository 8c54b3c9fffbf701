package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentReinstatementId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.payment.PaymentReinstatement;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings the money of a reversal back, to where the reversal had taken it from. */
final class ReinstatePaymentRule implements Rule<ReinstatePayment, PaymentReinstatement> {

    @Override
    public String kind() {
        return "reinstate-payment";
    }

    @Override
    public LoadScope scope(ReinstatePayment command) {
        return LoadScope.builder(command.account())
                .item(command.reversal())
                .recordsOf(command.reversal())
                .build();
    }

    /** First the payment and what the reversal ended, which its record tells. */
    @Override
    public Optional<LoadScope> further(ReinstatePayment command, Loaded loaded, DecisionContext context, int round) {
        return loaded.ledger()
                .item(command.reversal())
                .filter(known -> round == 0)
                .map(reversal -> LoadScope.builder(command.account())
                        .items(reversal.origin().stream().toList())
                        .allocations(freed(command, loaded).stream()
                                .map(Deallocated::allocation)
                                .toList())
                        .build());
    }

    private static List<Deallocated> freed(ReinstatePayment command, Loaded loaded) {
        return loaded.records().get(command.reversal()).facts(Deallocated.class);
    }

    @Override
    public Decision decide(ReinstatePayment command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(ledger, Set.of(command.reversal())),
                () -> ledger.items().get(command.reversal()).returnedMinor() > 0
                        ? Optional.of(new Rejection.AlreadyReinstated(command.reversal()))
                        : Optional.empty(),
                () -> PostingDates.refuse(ledger, command.postingDate(), command.reversal(), context));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LocalDate postingDate = PostingDates.of(command.postingDate(), ledger, command.reversal(), context);
        LedgerDraft draft = new LedgerDraft(ledger, context);
        PaymentReinstatementId id =
                new PaymentReinstatementId(command.account(), context.ids().get());
        OpenItem reversal = draft.item(command.reversal());
        draft.postOn(postingDate, id, reversal.amountMinor(), "reinstated", reversal.id());
        for (Deallocated freed : freed(command, loaded)) {
            Allocation was = ledger.allocations().get(freed.allocation());
            settleAgain(draft, id, was, freed.amountMinor(), postingDate);
        }
        return draft.accept();
    }

    private static void settleAgain(
            LedgerDraft draft, PaymentReinstatementId id, Allocation was, long freed, LocalDate postingDate) {
        long amount = Math.min(
                freed,
                Math.min(draft.item(id).openMinor(), draft.item(was.debit()).openMinor()));
        if (amount > 0) {
            LocalDate effective =
                    EffectiveDates.of(Optional.empty(), postingDate, draft.item(id), draft.item(was.debit()));
            draft.allocate(id, was.debit(), amount, effective, was.lock(), Optional.empty(), Optional.empty());
        }
    }

    @Override
    public PaymentReinstatement result(Made made) {
        EntryPosted entry = made.facts(EntryPosted.class).get(0);
        return new PaymentReinstatement(
                (PaymentReinstatementId) entry.item(),
                (PaymentReversalId) entry.origin().orElseThrow(),
                Amounts.ofMinor(entry.amountMinor(), made.currency()),
                entry.postingDate(),
                Allocations.of(made));
    }
}
