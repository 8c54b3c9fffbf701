package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Word;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What a story may expect of a refund. */
final class RefundQuantities {

    private RefundQuantities() {}

    static Map<String, Supplier<Quantity>> of(Stage stage, RefundId id) {
        Refund refund = stage.queries().refund(id);
        return Map.of(
                "amount", () -> new Amount(refund.amount()),
                "status", () -> Word.of(refund.state().name().toLowerCase(Locale.ROOT)));
    }
}
