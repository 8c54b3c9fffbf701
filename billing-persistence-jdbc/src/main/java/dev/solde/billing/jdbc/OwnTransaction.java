package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.OutcomeUnknownException;
import dev.solde.billing.jdbc.sql.ConcurrentChangeException;
import dev.solde.billing.jdbc.sql.Dialect;
import dev.solde.billing.jdbc.sql.Refusal;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.jdbc.sql.Timeouts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** One transaction on a connection of the storage's own: what it did is committed by it, or by nobody. */
final class OwnTransaction {

    private final Connection connection;
    private final Dialect.Undo settings;
    private final boolean autoCommit;
    private boolean isThrownAway;

    private OwnTransaction(Connection connection, Dialect.Undo settings, boolean autoCommit) {
        this.connection = connection;
        this.settings = settings;
        this.autoCommit = autoCommit;
    }

    /** Sets the connection up and begins. */
    static OwnTransaction begin(Connection connection, Dialect dialect, Timeouts timeouts) {
        try {
            boolean autoCommit = connection.getAutoCommit();
            Dialect.Undo settings = dialect.begin(connection, timeouts);
            connection.setAutoCommit(false);
            return new OwnTransaction(connection, settings, autoCommit);
        } catch (SQLException e) {
            throw Connecting.unusable("could not begin a transaction", e);
        }
    }

    /** The result of the work, once it is committed. */
    <T> T committed(Session session, Function<Session, T> work) {
        T result;
        try {
            result = session.done(work);
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
        try {
            connection.commit();
            return result;
        } catch (SQLException e) {
            BillingException failure = commitFailed(e);
            rollBack(failure);
            throw failure;
        } catch (RuntimeException e) {
            // Some drivers and pools throw these when the connection breaks.
            OutcomeUnknownException failure = unknown(e);
            rollBack(failure);
            throw failure;
        } catch (Error e) {
            rollBack(e);
            throw e;
        }
    }

    /** What the database refused to commit was not; any other failure leaves open whether it was. */
    private static BillingException commitFailed(SQLException e) {
        return switch (Refusal.of(e)) {
            case STALE, DEADLOCK -> new ConcurrentChangeException("could not commit", e);
            case DUPLICATE, LOCK_TIMEOUT -> new BillingException("could not commit: " + e.getMessage(), e);
            default -> unknown(e);
        };
    }

    private static OutcomeUnknownException unknown(Exception e) {
        return new OutcomeUnknownException(
                "the commit failed, and whether it took effect is not known: " + e.getMessage(), e);
    }

    private void rollBack(Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException | RuntimeException | Error e) {
            suppress(reason, e);
            throwAway(reason);
        }
    }

    /**
     * What could not be rolled back is still to be done on this connection, and autocommit or the next user of the pool would
     * commit it. The database rolls back when the connection ends: the one behind that of the pool is closed as well, because
     * a pool keeps what is given back, and {@code abort} does nothing on H2.
     */
    private void throwAway(Throwable reason) {
        isThrownAway = true;
        Connection physical = physical(reason);
        suppressing(reason, () -> physical.abort(Runnable::run));
        suppressing(reason, physical::close);
    }

    private Connection physical(Throwable reason) {
        try {
            return connection.unwrap(Connection.class);
        } catch (SQLException | RuntimeException | Error e) {
            suppress(reason, e);
            return connection;
        }
    }

    private static void suppressing(Throwable reason, Dialect.Undo end) {
        try {
            end.run();
        } catch (SQLException | RuntimeException | Error e) {
            suppress(reason, e);
        }
    }

    /** A driver may throw the same exception again, which cannot be suppressed by itself. */
    private static void suppress(Throwable reason, Throwable e) {
        if (e != reason) {
            reason.addSuppressed(e);
        }
    }

    /** Puts the connection back as it came, unless it was thrown away. */
    void giveBack() throws SQLException {
        if (!isThrownAway) {
            settings.run();
            connection.setAutoCommit(autoCommit);
        }
    }
}
