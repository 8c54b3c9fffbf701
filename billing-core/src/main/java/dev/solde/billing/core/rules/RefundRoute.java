package dev.solde.billing.core.rules;

import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One payment to which a refund is counted: where its money lies, what it settles, and what the refund takes. */
final class RefundRoute {

    private final PaymentId payment;
    private final PaymentMethod method;
    private final List<CreditItemId> money;
    private final List<Allocation> held;
    private final List<Allocation> allocations;
    private final long limit;
    private final Map<CreditItemId, Long> consumed = new LinkedHashMap<>();

    /**
     * A route by this payment.
     *
     * @param mayReopen the debits that may be owed again
     * @param limit how much may be counted to the payment at most
     */
    RefundRoute(
            PaymentId payment, PaymentMethod method, PaymentMoney money, Predicate<DebitItemId> mayReopen, long limit) {
        this.payment = payment;
        this.method = method;
        this.money = money.credits();
        this.held = money.freeable();
        this.allocations = held.stream()
                .filter(allocation -> allocation.lock() == AllocationLock.NONE && mayReopen.test(allocation.debit()))
                .toList();
        this.limit = limit;
    }

    PaymentId payment() {
        return payment;
    }

    /** How the payment came. */
    PaymentMethod method() {
        return method;
    }

    /** The items on which its money lies, the payment first. */
    List<CreditItemId> money() {
        return money;
    }

    /** All live allocations of the money but those to reversals. */
    List<Allocation> held() {
        return held;
    }

    /** Those that may end for the refund, last made first. */
    List<Allocation> allocations() {
        return allocations;
    }

    /** How much may be counted to the payment at most. */
    long limit() {
        return limit;
    }

    /** The invoices that the payment settles. */
    Set<InvoiceId> invoices() {
        return held.stream()
                .map(Allocation::debit)
                .filter(InvoiceId.class::isInstance)
                .map(InvoiceId.class::cast)
                .collect(Collectors.toSet());
    }

    /** What the refund takes of each credit, in order of taking. */
    Map<CreditItemId, Long> consumed() {
        return consumed;
    }

    /** How much it takes. */
    long amount() {
        return consumed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How much more it may take. */
    long room() {
        return limit - amount();
    }

    void take(CreditItemId credit, long amount) {
        consumed.merge(credit, amount, Math::addExact);
    }
}
