package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.FactTable.Placed;
import dev.solde.billing.jdbc.Journal.Bringing;
import dev.solde.billing.jdbc.Journal.Header;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts that are asked for by the message that looks for their records, of the kinds that such records mostly hold: a statement that
 * finds nothing costs less than a message that would have to wait for the answer to another. Whatever else a record holds, it says
 * itself, and that is asked for then.
 */
final class FactsAhead {

    private static final Set<FactKind> OF_DOCUMENT = Set.of(
            FactKind.ENTRY_POSTED,
            FactKind.DOCUMENT_ISSUED,
            FactKind.LINE_ISSUED,
            FactKind.TAX_CHARGED,
            FactKind.REFERENCE_MADE,
            FactKind.ALLOCATED);
    private static final Set<FactKind> OF_PAYMENT =
            Set.of(FactKind.ENTRY_POSTED, FactKind.PAYMENT_RECEIVED, FactKind.ALLOCATED);
    private static final Set<FactKind> OF_OTHERS =
            Set.of(FactKind.ENTRY_POSTED, FactKind.ALLOCATED, FactKind.DEALLOCATED);

    /** Several items may be of one record, whose facts come with each of them; of many they are read once, and later. */
    private static final int FEW = 4;

    private final FactTables tables;
    private final List<Asked> asked = new ArrayList<>();

    FactsAhead(FactTables tables) {
        this.tables = tables;
    }

    /** Facts of these kinds, in each of the records that are found. */
    private record Asked(Answer<Set<Long>> records, Set<FactKind> kinds, Answer<List<Placed<?>>> facts) {

        boolean isAbout(long sequence, FactKind kind) {
            return kinds.contains(kind) && records.get().contains(sequence);
        }
    }

    /** Asks for facts of the records of an invoice and of its credit notes. */
    void askOfCredited(Message message, AccountKey key, InvoiceId invoice, Answer<List<Header>> found) {
        if (message.isOneTrip()) {
            asked.add(new Asked(
                    found.map(headers -> sequences(headers.stream())),
                    OF_DOCUMENT,
                    tables.ofCredited(message, key, invoice, OF_DOCUMENT)));
        }
    }

    /** Asks for facts of the records that brought these items. */
    void askOfItems(Message message, AccountKey key, Set<ItemId> items, Answer<List<Bringing>> found) {
        if (message.isOneTrip() && items.size() <= FEW) {
            for (ItemId item : items) {
                Set<FactKind> kinds = kinds(item.kind());
                asked.add(new Asked(
                        found.map(all -> sequences(all.stream()
                                .filter(brought -> brought.item().equals(item))
                                .map(Bringing::header))),
                        kinds,
                        tables.ofItem(message, key, item, kinds)));
            }
        }
    }

    private static Set<Long> sequences(Stream<Header> headers) {
        return headers.map(Header::sequence).collect(Collectors.toSet());
    }

    private static Set<FactKind> kinds(ItemKind kind) {
        return switch (kind) {
            case INVOICE, CREDIT_NOTE -> OF_DOCUMENT;
            case PAYMENT -> OF_PAYMENT;
            default -> OF_OTHERS;
        };
    }

    /** Whether facts of this kind were asked for of a record that was found. */
    boolean isAsked(long sequence, FactKind kind) {
        return asked.stream().anyMatch(some -> some.isAbout(sequence, kind));
    }

    /** What was found; some of it may be there more than once. */
    Stream<Placed<?>> facts() {
        return asked.stream().flatMap(some -> some.facts().get().stream());
    }
}
