package dev.solde.billing.jdbc.sql;

import java.time.Duration;

/**
 * How long the database may take, in transactions and reads of the storage's own.
 *
 * @param lock for a lock that another transaction holds
 * @param statement for one statement; the wait for a lock counts where the database counts it
 */
public record Timeouts(Duration lock, Duration statement) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** Refuses what is not between a millisecond and a day with {@link IllegalArgumentException}. */
    public Timeouts {
        requireBounded(lock, "lock");
        requireBounded(statement, "statement");
    }

    private static void requireBounded(Duration timeout, String what) {
        if (timeout.isNegative() || timeout.toMillis() == 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a " + what + " time-out is between a millisecond and a day: " + timeout);
        }
    }

    /** The same with another patience for locks. */
    public Timeouts withLock(Duration timeout) {
        return new Timeouts(timeout, statement);
    }

    /** The same with another patience for statements. */
    public Timeouts withStatement(Duration timeout) {
        return new Timeouts(lock, timeout);
    }

    /** For MariaDB, which knows only whole seconds, and for which zero is not to wait at all: never less than what was asked for. */
    int lockSeconds() {
        return (int) lock.plusMillis(999).toSeconds();
    }

    /** For JDBC, which knows only whole seconds: never less than what was asked for. */
    int statementSeconds() {
        return (int) statement.plusMillis(999).toSeconds();
    }
}
