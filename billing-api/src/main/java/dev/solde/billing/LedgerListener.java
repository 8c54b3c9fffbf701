package dev.solde.billing;

import dev.solde.billing.fact.JournalRecord;

/**
 * Told of every journal record, inside the transaction that appends it: a host that writes to the same database in the same
 * transaction has its own rows if and only if the ledger has the record. For everything else, such as telling another
 * system, there is the {@link EventFeed}, which knows what was committed.
 *
 * <p>Told after the record was appended and before the transaction is committed, once per record in record order, also of
 * records that {@link Billing#restore} brings in; in a batch some records may be appended before the first of them is told. Not
 * told of a replay, a refusal, a command that changes nothing, or a preview. When the storage runs a transaction again after a
 * concurrent change, it is told again; the first time was undone.
 *
 * <p>An exception fails the command and is passed on. In a transaction of the storage's own all of it is rolled back: of a
 * batch, the chunk. In a transaction of the host it is for the host to roll back; the JDBC storage keeps the command from being
 * committed even if the host does not. A {@link RejectedException} is passed on as the cause of an {@link IllegalStateException}, because the command itself was not refused.
 */
@FunctionalInterface
public interface LedgerListener {

    /** A record was appended and its transaction goes on. */
    void recorded(JournalRecord record);
}
