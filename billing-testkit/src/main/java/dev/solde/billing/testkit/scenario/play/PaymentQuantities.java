package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.testkit.scenario.play.Named.NamedNegativePayment;
import dev.solde.billing.testkit.scenario.play.Named.NamedPayment;
import dev.solde.billing.testkit.scenario.play.Named.NamedPromise;
import dev.solde.billing.testkit.scenario.play.Named.NamedSettlement;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a story may expect of a payment, whatever the kernel calls it. */
final class PaymentQuantities {

    private final Stage stage;

    private PaymentQuantities(Stage stage) {
        this.stage = stage;
    }

    static Optional<Map<String, Supplier<Quantity>>> of(Stage stage, Named named) {
        PaymentQuantities of = new PaymentQuantities(stage);
        if (named instanceof NamedPayment payment) {
            return Optional.of(of.money(payment.id()));
        } else if (named instanceof NamedSettlement settlement) {
            return Optional.of(of.settlement(settlement));
        } else if (named instanceof NamedPromise promise) {
            return Optional.of(of.promise(promise));
        }
        return named instanceof NamedNegativePayment payment ? Optional.of(of.negative(payment)) : Optional.empty();
    }

    private Map<String, Supplier<Quantity>> money(PaymentId id) {
        PaymentFacts facts = new PaymentFacts(stage, id);
        return Map.of(
                "amount", () -> new Amount(stage.queries().payment(id).amount()),
                "unallocated", () -> minor(facts.unallocatedMinor(), id.account()),
                "refunded", () -> minor(facts.refundedMinor(), id.account()),
                "status", () -> Word.of(facts.status()));
    }

    /** A payment of 0.00 has nothing to allocate and nothing to give back; it ends with its allocations. */
    private Map<String, Supplier<Quantity>> settlement(NamedSettlement settlement) {
        return quantities(
                0, settlement.account(), SettlementFacts.isLive(stage, settlement) ? "received" : "cancelled");
    }

    private Map<String, Supplier<Quantity>> promise(NamedPromise promise) {
        ExpectedPaymentRevised now = PromiseFacts.latest(stage, promise);
        return quantities(now.amountMinor(), promise.account(), now.state().isLive() ? "pending" : "cancelled");
    }

    /** A payment below 0. */
    private Map<String, Supplier<Quantity>> negative(NamedNegativePayment payment) {
        List<Refund> refunds =
                payment.refunds().stream().map(stage.queries()::refund).toList();
        long amount =
                refunds.stream().map(Refund::amount).mapToLong(Amounts::minor).sum();
        boolean live = refunds.stream().anyMatch(refund -> refund.state().isLive());
        return quantities(-amount, payment.account(), live ? "received" : "cancelled");
    }

    private Map<String, Supplier<Quantity>> quantities(long amount, AccountId account, String status) {
        return Map.of(
                "amount", () -> minor(amount, account),
                "unallocated", () -> minor(0, account),
                "refunded", () -> minor(0, account),
                "status", () -> Word.of(status));
    }

    private Quantity minor(long minor, AccountId account) {
        return new Amount(Amounts.ofMinor(minor, stage.currency(account)));
    }
}
