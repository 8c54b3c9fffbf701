package dev.solde.examples.portal.pages;

import dev.solde.billing.RejectedException;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.examples.portal.words.Words;
import java.util.function.Function;

/** What people call an item: its kind with its number, or with its day where it has none. */
record Names(Words words, Function<ItemId, OpenItem> items) {

    String of(OpenItem item) {
        String kind = words.word("kind", item.id().kind().name());
        return item.number()
                .map(number -> kind + " " + number)
                .orElseGet(() -> kind + " (" + words.day(item.documentDate()) + ")");
    }

    String of(ItemId id) {
        try {
            return of(items.apply(id));
        } catch (RejectedException e) {
            // What is not there has no number; a refusal that names it still has to be said.
            return words.word("kind", id.kind().name());
        }
    }
}
