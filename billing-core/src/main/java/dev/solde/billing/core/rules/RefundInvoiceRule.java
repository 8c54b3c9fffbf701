package dev.solde.billing.core.rules;

import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReinstatementId;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives back what was paid for an invoice, the payment allocated last first. */
final class RefundInvoiceRule implements Rule<RefundInvoice, List<Refund>> {

    private static final Comparator<Allocation> LATEST_FIRST = Comparator.comparingLong(Allocation::recordSequence)
            .thenComparing(allocation -> allocation.id().uuid().toString())
            .reversed();

    /** After this many rounds the reinstatements of all payments are known with what they settle. */
    private static final int ROUNDS = 3;

    @Override
    public String kind() {
        return "refund-invoice";
    }

    @Override
    public LoadScope scope(RefundInvoice command) {
        LoadScope.Builder scope =
                LoadScope.builder(command.account()).item(command.invoice()).allocationsOf(command.invoice());
        return PaymentRefunds.scope(scope, command.source()).build();
    }

    /**
     * First the payments that settle the invoice, with all that their money settles; money that was reinstated takes further
     * rounds: its payment is known by its reversal.
     */
    @Override
    public Optional<LoadScope> further(RefundInvoice command, Loaded loaded, DecisionContext context, int round) {
        return PaymentRefunds.further(money(command, loaded, round), command.source(), loaded, round);
    }

    private static Optional<LoadScope> money(RefundInvoice command, Loaded loaded, int round) {
        Ledger ledger = loaded.ledger();
        List<PaymentReinstatementId> reinstated = ledger.items().keySet().stream()
                .filter(PaymentReinstatementId.class::isInstance)
                .map(PaymentReinstatementId.class::cast)
                .toList();
        List<PaymentId> payments = payments(command.invoice(), ledger);
        if (round >= ROUNDS || (round > 0 && reinstated.isEmpty()) || (payments.isEmpty() && reinstated.isEmpty())) {
            return Optional.empty();
        }
        LoadScope.Builder more = LoadScope.builder(command.account())
                .recordsOf(payments)
                .descendantsOf(payments)
                .items(payments)
                .allocationsOf(payments);
        for (PaymentReinstatementId id : reinstated) {
            more.allocationsOf(id);
            ledger.items().get(id).origin().ifPresent(more::item);
        }
        return Optional.of(more.build());
    }

    private static Stream<Allocation> allocations(InvoiceId invoice, Stream<Allocation> all) {
        return all.filter(allocation -> allocation.debit().equals(invoice)
                        && allocation.liveMinor() > 0
                        && allocation.lock() == AllocationLock.NONE)
                .sorted(LATEST_FIRST);
    }

    /** The payments whose money settles the invoice, as far as the items at hand tell, the last allocated first. */
    private static List<PaymentId> payments(InvoiceId invoice, Ledger ledger) {
        return allocations(invoice, ledger.allocations().values().stream())
                .flatMap(allocation -> payment(allocation.credit(), ledger).stream())
                .distinct()
                .toList();
    }

    private static Optional<PaymentId> payment(CreditItemId credit, Ledger ledger) {
        if (credit instanceof PaymentId payment) {
            return Optional.of(payment);
        }
        return Optional.<ItemId>of(credit)
                .filter(PaymentReinstatementId.class::isInstance)
                .flatMap(ledger::item)
                .flatMap(OpenItem::origin)
                .flatMap(ledger::item)
                .flatMap(OpenItem::origin)
                .map(PaymentId.class::cast);
    }

    @Override
    public Optional<ItemId> issuedDraft(RefundInvoice command) {
        return PaymentRefunds.issuedDraft(command.source());
    }

    @Override
    public List<SeriesNeed> series(RefundInvoice command, DecisionContext context) {
        return PaymentRefunds.series(command.source(), context);
    }

    @Override
    public Candidates candidates(RefundInvoice command, Loaded loaded, DecisionContext context) {
        return refunds(command, loaded, context).candidates(draft -> routes(command, loaded, draft));
    }

    @Override
    public Decision decide(RefundInvoice command, Loaded loaded, DecisionContext context) {
        return refunds(command, loaded, context).decide(draft -> routes(command, loaded, draft));
    }

    private static PaymentRefunds refunds(RefundInvoice command, Loaded loaded, DecisionContext context) {
        return new PaymentRefunds(
                new PaymentRefunds.Asked(
                        command.invoice(),
                        command.amount(),
                        command.source(),
                        command.method(),
                        command.postingDate(),
                        command.memo()),
                loaded,
                context);
    }

    /** Of each payment at most what it settles of the invoice. */
    private static List<RefundRoute> routes(RefundInvoice command, Loaded loaded, LedgerDraft draft) {
        List<RefundRoute> routes = new ArrayList<>();
        for (PaymentId payment : payments(command.invoice(), loaded.ledger())) {
            PaymentMoney money = new PaymentMoney(draft, payment);
            long settled = allocations(command.invoice(), draft.allocations().stream())
                    .filter(allocation -> money.credits().contains(allocation.credit()))
                    .mapToLong(Allocation::liveMinor)
                    .sum();
            routes.add(new RefundRoute(
                    payment,
                    RefundPosting.methodOf(payment, loaded),
                    money,
                    command.invoice()::equals,
                    Math.min(settled, RefundPaymentRule.refundable(draft.item(payment)))));
        }
        return routes;
    }

    @Override
    public List<Refund> result(Made made) {
        return Refunds.of(made);
    }
}
