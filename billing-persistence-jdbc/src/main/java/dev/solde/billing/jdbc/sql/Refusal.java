package dev.solde.billing.jdbc.sql;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a refusal of the database means, recognised by its code or its SQLState and never by its text. */
public enum Refusal {
    /** The rows were changed after the transaction's snapshot of them was taken; H2 also reports a deadlock so. */
    STALE,
    /** Two transactions wait for each other. */
    DEADLOCK,
    /** A lock was not given in time. */
    LOCK_TIMEOUT,
    /** A statement ran for too long, or an administrator ended it. */
    STATEMENT_TIMEOUT,
    /** A key is there already. */
    DUPLICATE,
    /** A table or schema is missing. */
    NO_TABLE,
    /** The connection is lost. */
    UNREACHABLE,
    /** Anything else. */
    OTHER;

    private static final Map<String, Refusal> BY_STATE = Map.ofEntries(
            Map.entry("40001", STALE),
            Map.entry("90131", STALE),
            Map.entry("40P01", DEADLOCK),
            Map.entry("55P03", LOCK_TIMEOUT),
            Map.entry("HYT00", LOCK_TIMEOUT),
            // What a row refers to is gone: in a message, what follows a change that was in vain is executed, too.
            Map.entry("23503", STALE),
            Map.entry("23506", STALE),
            Map.entry("57014", STATEMENT_TIMEOUT),
            Map.entry("23505", DUPLICATE),
            Map.entry("42P01", NO_TABLE),
            Map.entry("3F000", NO_TABLE),
            Map.entry("42S02", NO_TABLE),
            Map.entry("42S03", NO_TABLE),
            Map.entry("42S04", NO_TABLE),
            Map.entry("90079", NO_TABLE),
            Map.entry("57P01", UNREACHABLE),
            Map.entry("57P02", UNREACHABLE),
            Map.entry("57P03", UNREACHABLE),
            Map.entry("90067", UNREACHABLE),
            Map.entry("90098", UNREACHABLE),
            Map.entry("90121", UNREACHABLE));

    /** The class of the SQLStates that say that there is no connection. */
    private static final String NO_CONNECTION = "08";

    /** Where the SQLState of MariaDB is that of any error, or of another one. No code of H2 or PostgreSQL is one of these. */
    private static final Map<Integer, Refusal> BY_CODE = Map.of(
            1020, STALE,
            1062, DUPLICATE,
            1205, LOCK_TIMEOUT,
            1213, DEADLOCK,
            1317, STATEMENT_TIMEOUT,
            1969, STATEMENT_TIMEOUT);

    /** The first known meaning in the chain; the exception of a batch carries the cause behind it. */
    public static Refusal of(SQLException failure) {
        for (@Nullable SQLException link = failure; link != null; link = link.getNextException()) {
            Refusal found = BY_CODE.get(link.getErrorCode());
            if (found == null && link.getSQLState() != null) {
                found = link.getSQLState().startsWith(NO_CONNECTION) ? UNREACHABLE : BY_STATE.get(link.getSQLState());
            }
            if (found != null) {
                return found;
            }
        }
        return OTHER;
    }
}
