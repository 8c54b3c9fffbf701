package dev.solde.billing.jdbc;

import dev.solde.billing.fact.Fact;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rows of one kind of fact, found by the record that made them. Rows are inserted and read; the only change that they
 * ever see is that their texts are erased.
 */
abstract class FactTable<F extends Fact> {

    private final String insert;
    private final String selectRange;
    private final String selectRecords;
    private final String erase;

    /**
     * Writes the statements.
     *
     * @param columns those that hold the fact, in the order of {@link #bind} and {@link #read}
     * @param derived those that repeat something of the fact for the sake of an index, bound after the others
     * @param texts those of the columns that hold free texts
     */
    FactTable(Names names, String table, String columns, String derived, List<String> texts) {
        String written = derived.isEmpty() ? columns : columns + ", " + derived;
        insert = names.in("insert into $" + table + " (tenant, account, record_sequence, ordinal, " + written
                + ") values (?, ?, ?, ?" + ", ?".repeat(written.split(",").length) + ")");
        selectRange = names.in("select record_sequence, ordinal, " + columns + " from $" + table
                + " where tenant = ? and account = ? and record_sequence between ? and ?");
        selectRecords = names.in("select f.record_sequence, f.ordinal, " + columns
                + " from unnest(cast(? as bigint array)) w(n) join $" + table
                + " f on f.tenant = ? and f.account = ? and f.record_sequence = w.n");
        erase = texts.isEmpty()
                ? ""
                : names.in("update $" + table + " set " + String.join(" = null, ", texts) + " = null"
                        + " where tenant = ? and account = ? and record_sequence <= ? and ("
                        + String.join(" is not null or ", texts) + " is not null)");
    }

    /** Sets the columns of a fact, then the derived ones. */
    abstract void bind(F fact, Params to) throws SQLException;

    /** Reads the columns of a fact. */
    abstract F read(Row from, AccountId account) throws SQLException;

    /** A fact at its place in the journal. */
    record Placed<F extends Fact>(long sequence, int ordinal, F fact) {}

    void insert(Session session, AccountKey key, Collection<Placed<F>> facts) {
        session.batch(insert, facts, (placed, params) -> {
            key.bind(params).number(placed.sequence()).number(placed.ordinal());
            bind(placed.fact(), params);
        });
    }

    void readRange(Session session, AccountKey key, long first, long last, Consumer<Placed<? extends Fact>> to) {
        session.select(selectRange, p -> key.bind(p).number(first).number(last), row -> placed(row, key))
                .forEach(to);
    }

    void readRecords(Session session, AccountKey key, List<Long> sequences, Consumer<Placed<? extends Fact>> to) {
        session.select(selectRecords, p -> key.bind(p.numbers(sequences)), row -> placed(row, key))
                .forEach(to);
    }

    private Placed<F> placed(Row row, AccountKey key) throws SQLException {
        return new Placed<>(row.number(), row.integer(), read(row, key.account()));
    }

    void eraseTexts(Session session, AccountKey key, long throughSequence) {
        if (!erase.isEmpty()) {
            session.update(erase, p -> key.bind(p).number(throughSequence));
        }
    }
}
