package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Optional;
import java.util.Set;

/** Hands a refund over; from now on it cannot be cancelled. */
final class TransmitRefundRule implements Rule<TransmitRefund, RefundState> {

    @Override
    public String kind() {
        return "transmit-refund";
    }

    @Override
    public LoadScope scope(TransmitRefund command) {
        return LoadScope.builder(command.account())
                .item(command.refund())
                .refund(command.refund())
                .build();
    }

    @Override
    public Decision decide(TransmitRefund command, Loaded loaded, DecisionContext context) {
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(loaded.ledger(), Set.of(command.refund())),
                () -> refuse(RefundEnding.revision(command.refund(), loaded)));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        return new LedgerDraft(loaded.ledger(), context)
                .add(RefundEnding.revised(RefundEnding.revision(command.refund(), loaded), RefundState.TRANSMITTED))
                .accept();
    }

    private static Optional<Rejection> refuse(RefundRevised refund) {
        return switch (refund.state()) {
            case PENDING -> Optional.empty();
            case TRANSMITTED, CONFIRMED ->
                Optional.of(new Rejection.RefundAlreadyTransmitted(refund.refund(), refund.state()));
            case CANCELLED, FAILED -> Optional.of(new Rejection.RefundAlreadyEnded(refund.refund(), refund.state()));
        };
    }

    @Override
    public RefundState result(Made made) {
        return made.facts(RefundRevised.class).get(0).state();
    }
}
