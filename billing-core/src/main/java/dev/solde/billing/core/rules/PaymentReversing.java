package dev.solde.billing.core.rules;

import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.payment.ReversalCause;
import java.time.LocalDate;

/** Takes money of a payment back: one debit, for which the payment's money is freed as far as it must be. */
final class PaymentReversing {

    private PaymentReversing() {}

    /** What can still be reversed of a payment. */
    static long reversible(OpenItem payment) {
        return payment.amountMinor() - payment.returnedMinor();
    }

    static PaymentReversalId reverse(
            LedgerDraft draft,
            PaymentId payment,
            long amount,
            ReversalCause cause,
            LocalDate postingDate,
            DecisionContext context) {
        PaymentReversalId id =
                new PaymentReversalId(payment.account(), context.ids().get());
        draft.postOn(postingDate, id, amount, cause.code(), payment);
        PaymentMoney money = new PaymentMoney(draft, payment);
        for (Allocation allocation : money.freeable()) {
            long missing = amount - money.openMinor();
            if (missing <= 0) {
                break;
            }
            money.free(allocation, Math.min(missing, allocation.liveMinor()), postingDate);
        }
        money.allocate(id, amount, postingDate, AllocationLock.REVERSAL);
        return id;
    }

    /** The reversal in the facts that made it. */
    static PaymentReversal result(Made made) {
        EntryPosted entry = made.facts(EntryPosted.class).stream()
                .filter(posted -> posted.item() instanceof PaymentReversalId)
                .findFirst()
                .orElseThrow();
        return new PaymentReversal(
                (PaymentReversalId) entry.item(),
                (PaymentId) entry.origin().orElseThrow(),
                Amounts.ofMinor(entry.amountMinor(), made.currency()),
                ReversalCause.ofCode(entry.cause().orElseThrow()),
                entry.postingDate(),
                Deallocations.of(made),
                made.facts(PendingEntryRevised.class).stream()
                        .map(PendingEntryRevised::entry)
                        .findFirst());
    }
}
