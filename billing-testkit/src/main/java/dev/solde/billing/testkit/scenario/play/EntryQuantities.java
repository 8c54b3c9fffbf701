package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Word;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a story may expect of an entry to be billed. */
final class EntryQuantities {

    private EntryQuantities() {}

    static Map<String, Supplier<Quantity>> of(Stage stage, PendingEntryId id) {
        PendingEntry entry = stage.queries().pendingEntry(id);
        return Map.of(
                "status", () -> Word.of(entry.state().name().toLowerCase(Locale.ROOT)),
                "amount", () -> new Amount(entry.amount()),
                "left", () -> new Amount(entry.left()),
                "label", () -> Word.of(entry.label()),
                "line_type", () -> new Word(entry.lineType().map(LineTypes::word)),
                "billed_on", () -> new Word(billedOn(stage, id)));
    }

    /** The last invoice with a line that bills it. */
    private static Optional<String> billedOn(Stage stage, PendingEntryId id) {
        return stage.names()
                .all(NamedInvoice.class)
                .filter(invoice -> DocumentState.of(stage, invoice.id()) == DocumentState.ISSUED)
                .filter(invoice -> stage.queries().invoice(invoice.id()).lines().stream()
                        .anyMatch(line -> line.pendingEntry().filter(id::equals).isPresent()))
                .reduce((earlier, last) -> last)
                .flatMap(invoice -> stage.names().nameOf(invoice.id()));
    }
}
