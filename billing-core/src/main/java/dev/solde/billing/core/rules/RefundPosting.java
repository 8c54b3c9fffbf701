package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What every refund does to the ledger: one debit, settled at once by the credits that it consumes. */
final class RefundPosting {

    private RefundPosting() {}

    /**
     * Posts a refund of what it consumes; all of it must be open.
     *
     * @param consumed what it takes of each credit, in order
     */
    static RefundId post(
            LedgerDraft draft,
            Map<CreditItemId, Long> consumed,
            PaymentMethod method,
            Optional<PaymentId> via,
            Optional<String> memo,
            LocalDate date,
            DecisionContext context) {
        RefundId id = new RefundId(draft.account().id(), context.ids().get());
        long amount = consumed.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        draft.post(id, amount, date, date, date, date, Optional.empty());
        consumed.forEach((credit, part) ->
                draft.allocate(credit, id, part, date, AllocationLock.REFUND, Optional.empty(), Optional.empty()));
        draft.add(new RefundRevised(
                id, RefundState.PENDING, amount, method, via, context.refundDay(), memo.map(FreeText::of)));
        return id;
    }

    /** How a payment came, as its record says. */
    static PaymentMethod methodOf(PaymentId payment, Loaded loaded) {
        return loaded.records().get(payment).facts(PaymentReceived.class).stream()
                .filter(received -> received.payment().equals(payment))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the record of " + payment + " does not hold it"))
                .method();
    }

    /** Refuses account credit, and a method that pays back only to a payment that came by it. */
    static Optional<Rejection> refuseMethod(
            PaymentMethod method, Optional<PaymentId> via, Optional<PaymentMethod> viaMethod, DecisionContext context) {
        boolean needsItsPayment = context.settings().refundedToPaymentOnly().contains(method);
        boolean hasItsPayment = viaMethod.equals(Optional.of(method));
        return method.equals(PaymentMethod.ACCOUNT_CREDIT) || (needsItsPayment && !hasItsPayment)
                ? Optional.of(new Rejection.MethodNotAllowed(method, via))
                : Optional.empty();
    }

    /** The day asked for, or today raised to what these items allow. */
    static LocalDate date(
            Optional<LocalDate> asked, Collection<ItemId> items, LedgerDraft draft, DecisionContext context) {
        return asked.orElseGet(() -> items.stream()
                .map(draft::item)
                .map(EffectiveDates::bound)
                .reduce(context.today(), EffectiveDates::later));
    }
}
