package dev.solde.billing.jdbc.sql;

import java.util.List;

/**
 * A statement that changes rows. It is written for one row, with a parameter for each value; the form for many rows at once
 * follows from that, for the databases that take lists.
 */
public final class Change {

    private enum Verb {
        INSERT,
        UPDATE,
        DELETE
    }

    /** When the rows of a statement are written among those of others, because they refer to each other or take a place. */
    enum Turn {
        EARLY,
        NORMAL,
        LATE
    }

    private final Verb verb;
    private final String head;
    private final String tail;
    private final boolean guarded;
    private final Turn turn;
    private final String one;

    private Change(Verb verb, String head, String tail, boolean guarded, Turn turn) {
        this.verb = verb;
        this.head = head;
        this.tail = tail;
        this.guarded = guarded;
        this.turn = turn;
        this.one = verb == Verb.INSERT ? head + " values (" + tail + ")" : head + " where " + tail;
    }

    /** Adds rows, with a value for each of the columns. */
    public static Change insert(String table, String columns) {
        return insert(table, columns, "?" + ", ?".repeat(columns.split(",").length - 1));
    }

    /** Adds rows of these expressions, in which each value is a {@code ?}. */
    public static Change insert(String table, String columns, String values) {
        return new Change(Verb.INSERT, "insert into " + table + " (" + columns + ")", values, false, Turn.NORMAL);
    }

    /** Changes rows: {@code assignments} and {@code condition} have a {@code ?} for each value. */
    public static Change update(String table, String assignments, String condition) {
        return new Change(Verb.UPDATE, "update " + table + " set " + assignments, condition, false, Turn.NORMAL);
    }

    /** Takes rows away: the condition has a {@code ?} for each value. */
    public static Change delete(String table, String condition) {
        return new Change(Verb.DELETE, "delete from " + table, condition, false, Turn.NORMAL);
    }

    /** Each value must change exactly one row; otherwise something was changed meanwhile. */
    public Change guarded() {
        return new Change(verb, head, tail, true, turn);
    }

    /** Before rows of other statements, whichever was asked for first: they refer to these, or take their place. */
    public Change early() {
        return new Change(verb, head, tail, guarded, Turn.EARLY);
    }

    /** After rows of other statements: it changes what they may have brought. */
    public Change late() {
        return new Change(verb, head, tail, guarded, Turn.LATE);
    }

    /** Whether a row depends on rows that are there. */
    boolean looksUp() {
        return one.contains("(select ");
    }

    Turn turn() {
        return turn;
    }

    boolean isGuarded() {
        return guarded;
    }

    /** The statement for one row. */
    String one() {
        return one;
    }

    /** How many statements, one after another in the text, {@link #few} needs. */
    int fewStatements(int rows) {
        return verb == Verb.INSERT ? 1 : rows;
    }

    /** The statements for so many rows, with a parameter for each value of each row. */
    String few(int rows) {
        return verb == Verb.INSERT ? one + (", (" + tail + ")").repeat(rows - 1) : (one + "; ").repeat(rows - 1) + one;
    }

    /** The statement for any number of rows, of which the values come as one list per parameter. */
    String many(List<Value> row) {
        String lists = " " + Lists.of(row, 1);
        return switch (verb) {
            case INSERT -> head + " select " + Lists.filled(tail, 1) + " from" + lists;
            case UPDATE -> {
                int assigned = (int) head.chars().filter(c -> c == '?').count();
                yield Lists.filled(head, 1) + " from" + lists + " where " + Lists.filled(tail, 1 + assigned);
            }
            case DELETE -> head + " using" + lists + " where " + Lists.filled(tail, 1);
        };
    }

    @Override
    public String toString() {
        return one();
    }
}
