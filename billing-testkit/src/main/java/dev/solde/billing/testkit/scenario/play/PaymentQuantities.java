package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.testkit.scenario.play.Named.NamedSettlement;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Word;
import java.util.Map;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;

/** What a story may expect of a payment. */
final class PaymentQuantities {

    private PaymentQuantities() {}

    static Map<String, Supplier<Quantity>> of(Stage stage, PaymentId id) {
        return Map.of(
                "amount", () -> new Amount(stage.queries().payment(id).amount()),
                "unallocated", () -> new Amount(stage.queries().item(id).openAmount()),
                "refunded", () -> new Amount(Amounts.ofMinor(0, stage.currency(id.account()))),
                "status", () -> Word.of("received"));
    }

    /** A payment of 0.00 has nothing to allocate and nothing to give back. */
    static Map<String, Supplier<Quantity>> of(Stage stage, NamedSettlement settlement) {
        MonetaryAmount zero = Amounts.ofMinor(0, stage.currency(settlement.account()));
        return Map.of(
                "amount", () -> new Amount(zero),
                "unallocated", () -> new Amount(zero),
                "refunded", () -> new Amount(zero),
                "status", () -> Word.of("received"));
    }
}
