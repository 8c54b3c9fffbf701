package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Several;
import dev.solde.billing.testkit.scenario.play.Quantity.Word;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a story may expect of the lines of a document. */
final class LineQuantities {

    private LineQuantities() {}

    /** The quantities, each list in the order of the lines. */
    static Map<String, Supplier<Quantity>> of(
            Supplier<? extends IssuedDocument> document, Supplier<List<String>> names) {
        return Map.of(
                "lines", () -> new Several(names.get().stream().map(Word::of).toList()),
                "line_nets", () -> each(document, line -> new Amount(line.netAmount())),
                "line_texts", () -> each(document, line -> Word.of(line.label())),
                "line_types",
                        () -> each(document, line -> new Word(line.lineType().map(LineTypes::word))));
    }

    private static Quantity each(
            Supplier<? extends IssuedDocument> document, Function<InvoiceLine, Quantity> quantity) {
        return new Several(document.get().lines().stream().map(quantity).toList());
    }
}
