package dev.solde.billing.jdbc.sql;

import dev.solde.billing.jdbc.sql.Changes.Group;
import dev.solde.billing.jdbc.sql.Message.Question;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How statements go to a database: each by itself, or several in one message. */
interface Wire {

    /** Executes a statement without values first; empty for none. Those of each list are one query with different values. */
    void ask(Statements statements, String prologue, List<List<Question<?>>> questions) throws SQLException;

    /** Whether all questions go to the database, and all answers come back, in one trip. */
    boolean isOneTrip();

    /** Whether one statement locks many rows, in the order in which it sorts them. */
    boolean locksMany();

    /** Writes the changes, and gives one that did not find its rows as they were to be. */
    Optional<Group> write(Statements statements, String prologue, List<Group> changes) throws SQLException;
}
