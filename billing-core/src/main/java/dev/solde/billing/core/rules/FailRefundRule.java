package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.payment.RefundReversal;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Optional;
import java.util.Set;

/** Takes a refund back whose money came back, on the day it failed. */
final class FailRefundRule implements Rule<FailRefund, RefundReversal> {

    @Override
    public String kind() {
        return "fail-refund";
    }

    @Override
    public LoadScope scope(FailRefund command) {
        return RefundEnding.scope(command.refund());
    }

    @Override
    public Decision decide(FailRefund command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(ledger, Set.of(command.refund())),
                () -> ended(RefundEnding.revision(command.refund(), loaded)),
                () -> RefundEnding.refuse(command.refund(), command.postingDate(), ledger, context));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LedgerDraft draft = new LedgerDraft(ledger, context);
        RefundEnding.end(
                draft,
                RefundEnding.revision(command.refund(), loaded),
                RefundState.FAILED,
                command.postingDate(),
                context);
        return draft.accept();
    }

    private static Optional<Rejection> ended(RefundRevised refund) {
        return switch (refund.state()) {
            case PENDING, TRANSMITTED -> Optional.empty();
            case CONFIRMED, CANCELLED, FAILED ->
                Optional.of(new Rejection.RefundAlreadyEnded(refund.refund(), refund.state()));
        };
    }

    @Override
    public RefundReversal result(Made made) {
        return RefundEnding.result(made);
    }
}
