package dev.solde.billing.port;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads what a command decides on, and appends what it decided; only {@link #eraseTexts} changes what was appended. */
public interface LedgerRepository {

    /**
     * Locks the accounts until the transaction ends, in an order that is the same for every caller, then the series of the scopes
     * likewise, and reads. A caller that waited for a lock sees everything that the other wrote, its command key included.
     *
     * @param scopes at most one for each account
     * @return what was loaded of the accounts that exist; of others nothing is locked
     */
    Map<AccountId, Loaded> lock(Collection<LoadScope> scopes);

    /** The same for one account. */
    default Optional<Loaded> lock(LoadScope scope) {
        return Optional.ofNullable(lock(List.of(scope)).get(scope.account()));
    }

    /** Reads the same without a lock, for previews. */
    Optional<Loaded> peek(LoadScope scope);

    /**
     * A block of open items that are not in dispute, debits in {@link OpenItem#DEBIT_ORDER}, credits in {@link
     * OpenItem#CREDIT_ORDER}. Seen under the lock that the caller holds.
     *
     * @param after the last item of the block before
     */
    List<OpenItem> openItems(AccountId account, Side side, Optional<OpenItem> after, int limit);

    /** The open credit notes that correct these invoices, in {@link OpenItem#CREDIT_ORDER}. */
    List<OpenItem> openCreditNotesOf(AccountId account, Collection<InvoiceId> invoices);

    /**
     * Appends the record with its facts and brings the account's row, items, allocations and billed sources from
     * {@code before} to {@code after}. The caller holds the lock, or {@code before} is of version 0 and the account is new.
     * Guards the version and every changed open amount once more; a mismatch is a lost lock and fails the transaction. What is
     * appended may be written as late as the next read of this transaction, its {@link LedgerTransaction#flush} or its end.
     */
    void append(JournalRecord record, Ledger before, Ledger after);

    /** The records after a sequence, in order, exactly as appended. */
    List<JournalRecord> history(AccountId account, long afterSequence, int limit);

    /**
     * Sets every free text and the salt of the records up to a sequence to null; digests and hashes stay. The account's own copy
     * of the party is as the record says that was appended before, and drafts are not touched. The caller holds the lock.
     */
    void eraseTexts(AccountId account, long throughSequence);
}
