package dev.solde.billing.jdbc;

import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.FactTable.Placed;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table of each kind of fact. */
final class FactTables {

    private final Map<FactKind, FactTable<?>> tables;

    FactTables(Map<FactKind, FactTable<?>> tables) {
        this.tables = new EnumMap<>(tables);
        if (this.tables.size() != FactKind.values().length) {
            throw new IllegalArgumentException("a kind of fact has no table: " + tables.keySet());
        }
    }

    /** Inserts the facts of a record, one batch per kind that it has. */
    void insert(Session session, AccountKey key, JournalRecord record) {
        Map<FactKind, List<Placed<?>>> rows = new EnumMap<>(FactKind.class);
        int ordinal = 0;
        for (Fact fact : record.facts()) {
            rows.computeIfAbsent(FactKind.of(fact), kind -> new ArrayList<>())
                    .add(new Placed<>(record.sequence(), ordinal, fact));
            ordinal++;
        }
        rows.forEach((kind, placed) -> insert(session, key, tables.get(kind), placed));
    }

    @SuppressWarnings("unchecked") // The rows of a kind are put to its table.
    private static <F extends Fact> void insert(
            Session session, AccountKey key, FactTable<F> table, List<? extends Placed<?>> rows) {
        table.insert(session, key, (List<Placed<F>>) rows);
    }

    /** Those of these kinds in the record that brought an item. */
    Answer<List<Placed<?>>> ofItem(Message message, AccountKey key, ItemId item, Set<FactKind> kinds) {
        return all(kinds, table -> table.ofItem(message, key, item));
    }

    /** Those of these kinds in the record of an invoice and in those of its credit notes. */
    Answer<List<Placed<?>>> ofCredited(Message message, AccountKey key, InvoiceId invoice, Set<FactKind> kinds) {
        return all(kinds, table -> table.ofCredited(message, key, invoice));
    }

    private Answer<List<Placed<?>>> all(
            Set<FactKind> kinds, Function<FactTable<?>, Answer<? extends List<? extends Placed<?>>>> question) {
        List<Answer<? extends List<? extends Placed<?>>>> answers = new ArrayList<>();
        tables.forEach((kind, table) -> {
            if (kinds.contains(kind)) {
                answers.add(question.apply(table));
            }
        });
        return () -> answers.stream()
                .<Placed<?>>flatMap(answer -> answer.get().stream())
                .toList();
    }

    /**
     * The facts of records by their sequence, each record's in their order.
     *
     * @param kinds the bits of {@link FactKind} by the sequence of the record; only the tables of these are read
     * @param ahead what was asked for before and is not read again
     */
    Answer<Map<Long, List<Fact>>> ask(
            Message message, AccountKey key, SortedMap<Long, Integer> kinds, FactsAhead ahead) {
        List<Answer<? extends List<? extends Placed<?>>>> answers = new ArrayList<>();
        boolean isRange = !kinds.isEmpty() && kinds.lastKey() - kinds.firstKey() == kinds.size() - 1L;
        tables.forEach((kind, table) -> {
            List<Long> holding = kinds.entrySet().stream()
                    .filter(record -> kind.isIn(record.getValue()) && !ahead.isAsked(record.getKey(), kind))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!holding.isEmpty() && isRange) {
                answers.add(table.ofRange(message, key, holding.get(0), holding.get(holding.size() - 1)));
            } else if (!holding.isEmpty()) {
                answers.add(table.ofRecords(message, key, holding));
            }
        });
        return () ->
                bySequence(Stream.concat(ahead.facts(), answers.stream().flatMap(answer -> answer.get().stream())));
    }

    /** Each fact once, although it may have been found by several questions. */
    private static Map<Long, List<Fact>> bySequence(Stream<Placed<?>> found) {
        Map<Long, SortedMap<Integer, Fact>> placed = new HashMap<>();
        found.forEach(fact -> placed.computeIfAbsent(fact.sequence(), sequence -> new TreeMap<>())
                .put(fact.ordinal(), fact.fact()));
        Map<Long, List<Fact>> facts = new HashMap<>();
        placed.forEach((sequence, byOrdinal) -> facts.put(sequence, List.copyOf(byOrdinal.values())));
        return facts;
    }

    /**
     * The facts of the records between two positions on the feed, both included, by position.
     *
     * @param kinds the bits of all kinds that any of the records holds; only their tables are read
     */
    Map<Long, List<Placed<?>>> onFeed(Session session, TenantId tenant, long first, long last, int kinds) {
        Map<Long, List<Placed<?>>> found = new HashMap<>();
        tables.forEach((kind, table) -> {
            if (kind.isIn(kinds)) {
                table.readOnFeed(
                        session,
                        tenant,
                        first,
                        last,
                        (position, placed) -> found.computeIfAbsent(position, any -> new ArrayList<>())
                                .add(placed));
            }
        });
        return found;
    }

    /** The facts of one record in their order. */
    static List<Fact> inOrder(List<Placed<?>> placed) {
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::ordinal))
                .<Fact>map(Placed::fact)
                .toList();
    }

    void eraseTexts(Session session, AccountKey key, long throughSequence) {
        tables.values().forEach(table -> table.eraseTexts(session, key, throughSequence));
    }
}
