package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Word;
import java.util.Map;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;

/** What a story may expect of a credit note. */
final class CreditNoteQuantities {

    private CreditNoteQuantities() {}

    static Map<String, Supplier<Quantity>> of(Stage stage, CreditNoteId id) {
        MonetaryAmount zero = Amounts.ofMinor(0, stage.currency(id.account()));
        return switch (DocumentState.of(stage, id)) {
            case ISSUED -> {
                OpenItem item = stage.queries().item(id);
                yield of(() -> stage.queries().creditNote(id), item.openAmount(), status(item));
            }
            // A draft that could not be issued today has its state all the same.
            case DRAFT -> of(() -> Drafts.issuedNow(stage, stage.queries().draft(id)), zero, "draft");
            // Of a draft that was thrown away nothing is left.
            case GONE -> Map.of("remaining", () -> new Amount(zero), "status", () -> Word.of("void"));
        };
    }

    private static Map<String, Supplier<Quantity>> of(
            Supplier<? extends IssuedDocument> note, MonetaryAmount remaining, String status) {
        return Map.of(
                "net", () -> new Amount(note.get().totalExclTax()),
                "tax", () -> new Amount(note.get().totalTax()),
                "total", () -> new Amount(note.get().totalInclTax()),
                "remaining", () -> new Amount(remaining),
                "status", () -> Word.of(status));
    }

    private static String status(OpenItem item) {
        if (item.isSettled()) {
            return "used";
        }
        return item.openMinor() == item.amountMinor() ? "open" : "part_used";
    }
}
