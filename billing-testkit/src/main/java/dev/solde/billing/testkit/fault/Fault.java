package dev.solde.billing.testkit.fault;

/**
 * Where a connection breaks, or, of the last two, only what was asked of it fails. What was not committed when it breaks is rolled back,
 * as a server does that loses its client.
 */
public enum Fault {
    /** No connection is handed out. */
    CONNECT,
    /** The statement does not reach the database. */
    BEFORE_STATEMENT,
    /** The statement is executed and its answer is lost. */
    AFTER_STATEMENT,
    /** The commit does not reach the database: nothing is written. */
    BEFORE_COMMIT,
    /** The commit takes effect and its answer is lost: everything is written, and the caller cannot know. */
    AFTER_COMMIT,
    /** The statement is not executed, because it took too long; the connection is sound, and its transaction goes on. */
    CANCEL,
    /**
     * The rollback does not reach the database, and nothing else is wrong: what was done stays on the connection, and whoever commits
     * or switches autocommit on there writes it. Aborted or closed, the connection rolls back.
     */
    ROLLBACK
}
