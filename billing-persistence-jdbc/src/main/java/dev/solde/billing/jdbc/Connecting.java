package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Session;
import java.util.function.Function;

/** Gives a session to a unit of work and takes it back. The three kinds of connection differ in who ends what. */
interface Connecting {

    /** Runs work that writes, in a transaction. */
    <T> T write(Function<Session, T> work);

    /** Runs work that only reads. */
    <T> T read(Function<Session, T> work);

    /** Whether the transaction goes on after the work, because somebody else ends it. */
    boolean isJoined();
}
