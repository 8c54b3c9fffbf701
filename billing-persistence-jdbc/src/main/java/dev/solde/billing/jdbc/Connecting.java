package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.StorageUnreachableException;
import dev.solde.billing.jdbc.sql.Refusal;
import dev.solde.billing.jdbc.sql.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** Gives a session to a unit of work and takes it back. The three kinds of connection differ in who ends what. */
interface Connecting {

    /** Runs work that writes, in a transaction. */
    <T> T write(Function<Session, T> work);

    /** Runs work that only reads. */
    <T> T read(Function<Session, T> work);

    /** Whether the transaction goes on after the work, because somebody else ends it. */
    boolean isJoined();

    /** A connection; pools say with unchecked exceptions, too, that they have none. */
    static Connection open(DataSource dataSource) {
        try {
            return dataSource.getConnection();
        } catch (SQLException | RuntimeException e) {
            throw new StorageUnreachableException("could not get a connection: " + e.getMessage(), e);
        }
    }

    /** The exception for a connection that could not be set up. */
    static BillingException unusable(String sentence, SQLException e) {
        String message = sentence + ": " + e.getMessage();
        return Refusal.of(e) == Refusal.UNREACHABLE
                ? new StorageUnreachableException(message, e)
                : new BillingException(message, e);
    }
}
