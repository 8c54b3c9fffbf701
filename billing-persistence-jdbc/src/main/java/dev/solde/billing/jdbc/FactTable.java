package dev.solde.billing.jdbc;

import dev.solde.billing.fact.Fact;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Change;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.TenantId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The rows of one kind of fact, found by the record that made them. Rows are inserted and read; the only change that the
 * columns of a fact ever see is that its texts are erased.
 */
abstract class FactTable<F extends Fact> {

    private static final String SEQUENCE =
            "select i.record_sequence from $item i where i.tenant = ? and i.account = ? and ";

    /** The place of a fact and its columns, of a table with the alias {@code f}, in the order of {@link #placed}. */
    final String select;

    private final Change insert;
    private final String selectRange;
    private final String selectRecords;
    private final String selectOfItem;
    private final String selectOfCredited;
    private final Optional<Change> erase;
    private final String selectOnFeed;

    /**
     * Writes the statements.
     *
     * @param columns those that hold the fact, in the order of {@link #bind} and {@link #read}
     * @param derived those that repeat something of the fact for the sake of an index, bound after the others
     * @param texts those of the columns that hold free texts
     */
    FactTable(Names names, String table, String columns, String derived, List<String> texts) {
        this(names, table, columns, derived, ", ?".repeat(derived.isEmpty() ? 0 : derived.split(",").length), texts);
    }

    /** The same with the expressions, each after a comma, that give the derived columns their values. */
    FactTable(Names names, String table, String columns, String derived, String values, List<String> texts) {
        String written = derived.isEmpty() ? columns : columns + ", " + derived;
        insert = Change.insert(
                names.in("$" + table),
                "tenant, account, record_sequence, ordinal, " + written,
                "?, ?, ?, ?" + ", ?".repeat(columns.split(",").length) + names.in(values));
        select = names.in("select f.record_sequence, f.ordinal, f." + columns.replace(", ", ", f."));
        selectRange = names.in(select + " from $" + table
                + " f where f.tenant = ? and f.account = ? and f.record_sequence >= ? and f.record_sequence <= ?");
        selectRecords = names.in(select + " from unnest(cast(? as bigint array)) w(n) join $" + table
                + " f on f.tenant = ? and f.account = ? and f.record_sequence = w.n");
        String among = select + " from $" + table + " f where f.tenant = ? and f.account = ? and f.record_sequence ";
        selectOfItem = names.in(among + "= (" + SEQUENCE + "i.id = ?)");
        selectOfCredited = names.in(
                among + "in (" + SEQUENCE + "i.id = ? and i.kind = 'invoice' union all " + SEQUENCE + "i.origin = ?)");
        selectOnFeed =
                names.in(select.replaceFirst("select ", "select e.position, f.account, ") + " from $feed e join $"
                        + table
                        + " f on f.tenant = e.tenant and f.account = e.account and f.record_sequence = e.record_sequence"
                        + " where e.tenant = ? and e.position >= ? and e.position <= ?");
        erase = texts.isEmpty()
                ? Optional.empty()
                : Optional.of(Change.update(
                        names.in("$" + table),
                        String.join(" = null, ", texts) + " = null",
                        "tenant = ? and account = ? and record_sequence <= ? and ("
                                + String.join(" is not null or ", texts) + " is not null)"));
    }

    /** Sets the columns of a fact, then those derived ones that follow from it alone. */
    abstract void bind(F fact, Params to);

    /** Sets the derived columns that follow from the place of the fact; most kinds have none. */
    void bindPlace(AccountKey key, Placed<F> placed, Params to) {}

    /** Reads the columns of a fact. */
    abstract F read(Row from, AccountId account) throws SQLException;

    /** A fact at its place in the journal. */
    record Placed<F extends Fact>(long sequence, int ordinal, F fact) {}

    void insert(Session session, AccountKey key, Collection<Placed<F>> facts) {
        session.change(insert, facts, (placed, params) -> {
            key.bind(params).number(placed.sequence()).number(placed.ordinal());
            bind(placed.fact(), params);
            bindPlace(key, placed, params);
        });
    }

    Answer<List<Placed<F>>> ofRange(Message message, AccountKey key, long first, long last) {
        return message.ask(selectRange, p -> key.bind(p).number(first).number(last), row -> placed(row, key));
    }

    Answer<List<Placed<F>>> ofRecords(Message message, AccountKey key, List<Long> sequences) {
        return message.ask(selectRecords, p -> key.bind(p.numbers(sequences)), row -> placed(row, key));
    }

    /** Those of the record that brought an item. */
    Answer<List<Placed<F>>> ofItem(Message message, AccountKey key, ItemId item) {
        return message.ask(selectOfItem, p -> key.bind(key.bind(p)).uuid(item.uuid()), row -> placed(row, key));
    }

    /** Those of the record of an invoice and of those of its credit notes. */
    Answer<List<Placed<F>>> ofCredited(Message message, AccountKey key, InvoiceId invoice) {
        return message.ask(
                selectOfCredited,
                p -> key.bind(key.bind(key.bind(p)).uuid(invoice.uuid())).uuid(invoice.uuid()),
                row -> placed(row, key));
    }

    /** Those of the records between two positions on the feed, both included; told with the position of the record. */
    void readOnFeed(
            Session session, TenantId tenant, long first, long last, BiConsumer<Long, Placed<? extends Fact>> to) {
        session.select(selectOnFeed, p -> p.text(tenant.value()).number(first).number(last), row -> {
            long position = row.number();
            to.accept(position, placed(row, new AccountKey(tenant, AccountId.of(row.text()))));
            return position;
        });
    }

    final Placed<F> placed(Row row, AccountKey key) throws SQLException {
        return new Placed<>(row.number(), row.integer(), read(row, key.account()));
    }

    void eraseTexts(Session session, AccountKey key, long throughSequence) {
        erase.ifPresent(change -> session.change(change, p -> key.bind(p).number(throughSequence)));
    }
}
