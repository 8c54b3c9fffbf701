package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.ConfirmRefund;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Optional;
import java.util.Set;

/** Confirms that a refund arrived, which is final. */
final class ConfirmRefundRule implements Rule<ConfirmRefund, RefundState> {

    @Override
    public String kind() {
        return "confirm-refund";
    }

    @Override
    public LoadScope scope(ConfirmRefund command) {
        return LoadScope.builder(command.account())
                .item(command.refund())
                .refund(command.refund())
                .build();
    }

    @Override
    public Decision decide(ConfirmRefund command, Loaded loaded, DecisionContext context) {
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(loaded.ledger(), Set.of(command.refund())),
                () -> refuse(RefundEnding.revision(command.refund(), loaded)));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        return new LedgerDraft(loaded.ledger(), context)
                .add(RefundEnding.revised(RefundEnding.revision(command.refund(), loaded), RefundState.CONFIRMED))
                .accept();
    }

    private static Optional<Rejection> refuse(RefundRevised refund) {
        return switch (refund.state()) {
            case TRANSMITTED -> Optional.empty();
            case PENDING -> Optional.of(new Rejection.RefundNotTransmitted(refund.refund()));
            case CONFIRMED, CANCELLED, FAILED ->
                Optional.of(new Rejection.RefundAlreadyEnded(refund.refund(), refund.state()));
        };
    }

    @Override
    public RefundState result(Made made) {
        return made.facts(RefundRevised.class).get(0).state();
    }
}
