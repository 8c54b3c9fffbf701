package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.document.CreditNote;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Word;
import java.util.Map;
import java.util.function.Supplier;

/** What a story may expect of a credit note. */
final class CreditNoteQuantities {

    private CreditNoteQuantities() {}

    static Map<String, Supplier<Quantity>> of(Stage stage, CreditNoteId id) {
        CreditNote note = stage.queries().creditNote(id);
        OpenItem item = stage.queries().item(id);
        return Map.of(
                "net", () -> new Amount(note.totalExclTax()),
                "tax", () -> new Amount(note.totalTax()),
                "total", () -> new Amount(note.totalInclTax()),
                "remaining", () -> new Amount(item.openAmount()),
                "status", () -> Word.of(status(item)));
    }

    private static String status(OpenItem item) {
        if (item.isSettled()) {
            return "used";
        }
        return item.openMinor() == item.amountMinor() ? "open" : "part_used";
    }
}
