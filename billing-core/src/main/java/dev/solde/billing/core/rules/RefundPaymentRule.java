package dev.solde.billing.core.rules;

import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.util.List;
import java.util.Optional;

/** Gives money of a payment back. */
final class RefundPaymentRule implements Rule<RefundPayment, Refund> {

    @Override
    public String kind() {
        return "refund-payment";
    }

    @Override
    public LoadScope scope(RefundPayment command) {
        LoadScope.Builder scope = LoadScope.builder(command.account()).recordsOf(command.payment());
        return PaymentRefunds.scope(PaymentMoney.scope(scope, command.payment()), command.source())
                .build();
    }

    @Override
    public Optional<LoadScope> further(RefundPayment command, Loaded loaded, DecisionContext context, int round) {
        return PaymentRefunds.further(
                PaymentMoney.further(loaded, command.payment(), round), command.source(), loaded, round);
    }

    @Override
    public Optional<ItemId> issuedDraft(RefundPayment command) {
        return PaymentRefunds.issuedDraft(command.source());
    }

    @Override
    public List<SeriesNeed> series(RefundPayment command, DecisionContext context) {
        return PaymentRefunds.series(command.source(), context);
    }

    @Override
    public Candidates candidates(RefundPayment command, Loaded loaded, DecisionContext context) {
        return refunds(command, loaded, context).candidates(draft -> routes(command, loaded, draft));
    }

    @Override
    public Decision decide(RefundPayment command, Loaded loaded, DecisionContext context) {
        return refunds(command, loaded, context).decide(draft -> routes(command, loaded, draft));
    }

    private static PaymentRefunds refunds(RefundPayment command, Loaded loaded, DecisionContext context) {
        return new PaymentRefunds(
                new PaymentRefunds.Asked(
                        command.payment(),
                        command.amount(),
                        command.source(),
                        command.method(),
                        command.postingDate(),
                        command.memo()),
                loaded,
                context);
    }

    private static List<RefundRoute> routes(RefundPayment command, Loaded loaded, LedgerDraft draft) {
        PaymentId payment = command.payment();
        return List.of(new RefundRoute(
                payment,
                RefundPosting.methodOf(payment, loaded),
                new PaymentMoney(draft, payment),
                debit -> true,
                refundable(draft.item(payment))));
    }

    static long refundable(OpenItem payment) {
        return Amounts.minor(payment.refundableAmount());
    }

    @Override
    public Refund result(Made made) {
        return Refunds.of(made).get(0);
    }
}
