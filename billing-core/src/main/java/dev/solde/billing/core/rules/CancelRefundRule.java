package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.payment.RefundReversal;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Optional;
import java.util.Set;

/** Cancels a refund that was not handed over, on its own day. */
final class CancelRefundRule implements Rule<CancelRefund, RefundReversal> {

    @Override
    public String kind() {
        return "cancel-refund";
    }

    @Override
    public LoadScope scope(CancelRefund command) {
        return RefundEnding.scope(command.refund());
    }

    @Override
    public Decision decide(CancelRefund command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(ledger, Set.of(command.refund())),
                () -> notPending(RefundEnding.revision(command.refund(), loaded), context),
                () -> RefundEnding.refuse(command.refund(), command.postingDate(), ledger, context));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LedgerDraft draft = new LedgerDraft(ledger, context);
        RefundEnding.end(
                draft,
                RefundEnding.revision(command.refund(), loaded),
                RefundState.CANCELLED,
                command.postingDate(),
                context);
        return draft.accept();
    }

    private static Optional<Rejection> notPending(RefundRevised refund, DecisionContext context) {
        return switch (refund.state()) {
            case TRANSMITTED, CONFIRMED ->
                Optional.of(new Rejection.RefundAlreadyTransmitted(refund.refund(), refund.state()));
            case CANCELLED, FAILED -> Optional.of(new Rejection.RefundAlreadyEnded(refund.refund(), refund.state()));
            case PENDING ->
                context.refundDay().equals(refund.cancellableOn())
                        ? Optional.empty()
                        : Optional.of(new Rejection.RefundCancelWindowClosed(refund.refund(), refund.cancellableOn()));
        };
    }

    @Override
    public RefundReversal result(Made made) {
        return RefundEnding.result(made);
    }
}
