package dev.solde.billing.port;

import dev.solde.billing.document.Series;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.statement.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads committed state without locks (or, inside a host's transaction, what that transaction sees). No method's cost grows
 * with the history of an account: lists come by page.
 */
public interface BillingReader {

    /** The account's row now. */
    Optional<AccountState> account(AccountId account);

    /** The balance in minor units in this view; empty when there is no such account. */
    OptionalLong balance(AccountId account, ReadView view);

    /** The item with its open amount in this view; empty when it is unknown or not yet there in the view. */
    Optional<OpenItem> item(ItemId id, ReadView view);

    /**
     * The items of an account with something open in this view, debits before credits, within a side by due date, document
     * date, record sequence and id.
     */
    Page<OpenItem> openItems(AccountId account, ReadView view, PageRequest page);

    /**
     * The items posted in a period and known in the view, settled ones and documents of total 0 included, by posting date, record
     * sequence and id. Open amounts are those of the view's day, also of items posted later: of these everything is open.
     */
    Page<OpenItem> itemsPosted(AccountId account, DateRange period, ReadView view, PageRequest page);

    /**
     * The items of which records after a sequence, known in the view, brought the entry, posted on or before a day, by record sequence
     * and id; documents of total 0 are not among them. Open amounts as in {@link #itemsPosted}.
     */
    Page<OpenItem> itemsRecordedAfter(
            AccountId account, long sequence, LocalDate through, ReadView view, PageRequest page);

    /** The records of an account with these sequences, in order; at most 1000 are asked for. Unknown ones are left out. */
    List<JournalRecord> records(AccountId account, Collection<Long> sequences);

    /** The entries of an account in order of recording; with an as-of date only those posted on or before it. */
    Page<LedgerEntry> entries(AccountId account, ReadView view, PageRequest page);

    /**
     * The allocations of an item in order of recording, with what is live of them in this view; ended ones are left out.
     */
    List<Allocation> allocations(ItemId item, ReadView view);

    /** An allocation, live or ended. */
    Optional<Allocation> allocation(AllocationId id);

    /** The record that brought the item. */
    Optional<JournalRecord> recordOf(ItemId item);

    /** The document of the tenant with this number. */
    Optional<ItemId> document(DocumentNumber number);

    /**
     * The documents of the tenant that carry this reference as {@code HOST} or {@code SOURCE}, in order of account and record.
     */
    Page<ItemId> documents(HostReference reference, PageRequest page);

    /** The journal of an account in order. */
    Page<JournalRecord> journal(AccountId account, PageRequest page);

    /** The last record of an account that was made at or before this instant; 0 if none. */
    long sequenceAt(AccountId account, Instant instant);

    /** The end of every journal of the tenant, by account. */
    Page<JournalHead> heads(PageRequest page);

    /** All accounts of the tenant, those with the greatest balance first, then by id. */
    Page<AccountState> accountsByBalance(PageRequest page);

    /** The items of all accounts of the tenant with something open, as of a day or of everything, by account and id. */
    Page<OpenItem> openItemsOfAll(Optional<LocalDate> asOf, PageRequest page);

    /** The open credit notes of all accounts of the tenant, by account, posting date and id. */
    Page<OpenItem> openCreditNotes(PageRequest page);

    /** The numbers of a series and year that documents carry, ascending, after a value. */
    List<Long> seriesValues(Series series, Year year, long after, int limit);

    /** The refund as this view knows it; empty when it is unknown or not yet there. */
    Optional<RefundRevised> refund(RefundId id, ReadView view);

    /** The refunds of an account as this view knows them, in order of their making; those posted after its day are left out. */
    Page<RefundRevised> refunds(AccountId account, ReadView view, PageRequest page);

    /** The pending entry as known then, whatever its state. */
    Optional<PendingEntryRevised> pendingEntry(PendingEntryId id, ReadView view);

    /** The entries that were pending as known then, by processing date, order of adding and id. */
    Page<PendingEntryRevised> pendingEntries(AccountId account, ReadView view, PageRequest page);

    /** The expected payment as known then, whatever its state. */
    Optional<ExpectedPaymentRevised> expectedPayment(ExpectedPaymentId id, ReadView view);

    /** The payments that were expected as known then, by due date, those in progress last, then by id. */
    Page<ExpectedPaymentRevised> expectedPayments(AccountId account, ReadView view, PageRequest page);

    /** The live expected payments of all accounts that are due on or before a day, by account, due date and id. */
    Page<ExpectedPaymentRevised> expectedPaymentsDue(LocalDate day, PageRequest page);

    /** The accounts with a pending entry that no draft reserves, of a processing date on or before a day, by account. */
    Page<DueForBilling> dueForBilling(LocalDate day, PageRequest page);

    /** The invoices and opening debits of all accounts with something open and due before a day, by account and id. */
    Page<OpenItem> overdue(LocalDate day, PageRequest page);

    /** A statement with the record that holds it. */
    Optional<MadeStatement> statement(StatementId id);

    /** The statements of an account as known then, in order of their making. */
    Page<MadeStatement> statements(AccountId account, ReadView view, PageRequest page);

    /** Those references of role {@code SENT} of an item or statement that are known then, in order. */
    Page<MadeSending> sendings(SubjectId id, ReadView view, PageRequest page);

    /** The last {@code BALANCE_FORWARD} statement of an account as known then. */
    Optional<MadeStatement> lastBalanceForward(AccountId account, ReadView view);

    /** The closures of an account, in order. */
    Page<PeriodClosed> closures(AccountId account, PageRequest page);

    /** The records that touch an item: brought it, allocated or ended an allocation of it, marked it, revised the refund. */
    Page<JournalRecord> recordsTouching(ItemId item, PageRequest page);

    /** The drafts of an account, by document id. */
    Page<StoredDraft> drafts(AccountId account, PageRequest page);

    /** A draft. */
    Optional<StoredDraft> draft(ItemId document);

    /** All accounts of the tenant, by id. */
    Page<AccountState> accounts(PageRequest page);
}
