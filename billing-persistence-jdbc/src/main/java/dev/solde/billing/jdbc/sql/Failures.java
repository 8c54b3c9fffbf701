package dev.solde.billing.jdbc.sql;

import dev.solde.billing.BillingException;
import dev.solde.billing.StaleLedgerException;
import dev.solde.billing.StorageUnreachableException;
import java.sql.SQLException;

/** The exceptions that the ports promise, for what the database refuses. */
final class Failures {

    private Failures() {}

    /** Of a statement in a transaction of the storage's own, which can be run again, or in one of the host. */
    static BillingException of(String sentence, SQLException e, boolean own) {
        Refusal refusal = Refusal.of(e);
        return switch (refusal) {
            case LOCK_TIMEOUT ->
                new BillingException(sentence + ": another transaction keeps a lock on it for too long", e);
            case STALE, DEADLOCK, DUPLICATE ->
                own ? new ConcurrentChangeException(sentence, e) : joined(refusal, sentence, e);
            case STATEMENT_TIMEOUT ->
                new BillingException(sentence + ": the statement took too long and was cancelled", e);
            case NO_TABLE -> new BillingException(sentence + ": the schema of Solde is not where it is looked for", e);
            case UNREACHABLE -> new StorageUnreachableException(sentence + ": " + e.getMessage(), e);
            case OTHER -> new BillingException(sentence + ": " + e.getMessage(), e);
        };
    }

    private static BillingException joined(Refusal refusal, String sentence, SQLException e) {
        return switch (refusal) {
            case STALE -> new StaleLedgerException(sentence + ": another transaction changed it meanwhile", e);
            case DEADLOCK -> new BillingException(sentence + ": two transactions wait for each other", e);
            default ->
                new StaleLedgerException(
                        sentence + ": another transaction wrote the same key meanwhile: " + e.getMessage(), e);
        };
    }
}
