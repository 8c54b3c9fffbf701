package dev.solde.billing.testkit.fault;

/** Where a connection breaks. What was not committed by then is rolled back, as a server does that loses its client. */
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
    AFTER_COMMIT
}
