package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;

/** What a story may expect of a credit note. */
final class CreditNoteQuantities {

    private CreditNoteQuantities() {}

    static Map<String, Supplier<Quantity>> of(Stage stage, NamedCreditNote named) {
        CreditNoteId id = named.id();
        MonetaryAmount zero = Amounts.ofMinor(0, stage.currency(id.account()));
        return switch (DocumentState.of(stage, id)) {
            case ISSUED -> {
                OpenItem item = stage.queries().item(id);
                yield of(stage, named, () -> stage.queries().creditNote(id), item.openAmount(), status(item));
            }
            // A draft that could not be issued today has its state all the same.
            case DRAFT ->
                of(
                        stage,
                        named,
                        () -> (CreditNote)
                                Drafts.issuedNow(stage, stage.queries().draft(id)),
                        zero,
                        "draft");
            // Of a draft that was thrown away nothing is left.
            case GONE -> Map.of("remaining", () -> new Amount(zero), "status", () -> Word.of("void"));
        };
    }

    private static Map<String, Supplier<Quantity>> of(
            Stage stage, NamedCreditNote named, Supplier<CreditNote> note, MonetaryAmount remaining, String status) {
        Map<String, Supplier<Quantity>> all = new HashMap<>(Map.of(
                "net", () -> new Amount(note.get().totalExclTax()),
                "tax", () -> new Amount(note.get().totalTax()),
                "total", () -> new Amount(note.get().totalInclTax()),
                "remaining", () -> new Amount(remaining),
                "status", () -> Word.of(status)));
        all.putAll(LineQuantities.of(note, () -> names(stage, named, note.get())));
        return all;
    }

    /** A line that credits one of an invoice has its name, another one its own, or else its text. */
    private static List<String> names(Stage stage, NamedCreditNote named, CreditNote note) {
        Iterator<String> free = named.free().iterator();
        List<String> ofInvoice = note.invoice().stream()
                .flatMap(invoice -> stage.names()
                        .all(NamedInvoice.class)
                        .filter(known -> known.id().equals(invoice)))
                .flatMap(known -> known.lines().stream())
                .toList();
        List<String> names = new ArrayList<>();
        for (InvoiceLine line : note.lines()) {
            String own = line.creditedLine().isEmpty() && free.hasNext() ? free.next() : line.label();
            names.add(
                    line.creditedLine().isPresent()
                            ? ofInvoice.get(line.creditedLine().getAsInt() - 1)
                            : own);
        }
        return names;
    }

    private static String status(OpenItem item) {
        if (item.isSettled()) {
            return "used";
        }
        return item.openMinor() == item.amountMinor() ? "open" : "part_used";
    }
}
