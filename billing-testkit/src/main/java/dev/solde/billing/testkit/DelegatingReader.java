package dev.solde.billing.testkit;

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
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.DueForBilling;
import dev.solde.billing.port.MadeSending;
import dev.solde.billing.port.MadeStatement;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.port.StoredDraft;
import dev.solde.billing.statement.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Passes every read on to another reader; override what shall differ. */
public class DelegatingReader implements BillingReader {

    private final BillingReader delegate;

    /** Passes on to this reader. */
    public DelegatingReader(BillingReader delegate) {
        this.delegate = delegate;
    }

    @Override
    public Optional<AccountState> account(AccountId account) {
        return delegate.account(account);
    }

    @Override
    public OptionalLong balance(AccountId account, ReadView view) {
        return delegate.balance(account, view);
    }

    @Override
    public Optional<OpenItem> item(ItemId id, ReadView view) {
        return delegate.item(id, view);
    }

    @Override
    public Page<OpenItem> openItems(AccountId account, ReadView view, PageRequest page) {
        return delegate.openItems(account, view, page);
    }

    @Override
    public Page<OpenItem> itemsPosted(AccountId account, DateRange period, ReadView view, PageRequest page) {
        return delegate.itemsPosted(account, period, view, page);
    }

    @Override
    public Page<OpenItem> itemsRecordedAfter(
            AccountId account, long sequence, LocalDate through, ReadView view, PageRequest page) {
        return delegate.itemsRecordedAfter(account, sequence, through, view, page);
    }

    @Override
    public List<JournalRecord> records(AccountId account, Collection<Long> sequences) {
        return delegate.records(account, sequences);
    }

    @Override
    public Page<LedgerEntry> entries(AccountId account, ReadView view, PageRequest page) {
        return delegate.entries(account, view, page);
    }

    @Override
    public List<Allocation> allocations(ItemId item, ReadView view) {
        return delegate.allocations(item, view);
    }

    @Override
    public Optional<Allocation> allocation(AllocationId id) {
        return delegate.allocation(id);
    }

    @Override
    public Optional<JournalRecord> recordOf(ItemId item) {
        return delegate.recordOf(item);
    }

    @Override
    public Optional<ItemId> document(DocumentNumber number) {
        return delegate.document(number);
    }

    @Override
    public Page<ItemId> documents(HostReference reference, PageRequest page) {
        return delegate.documents(reference, page);
    }

    @Override
    public Page<JournalRecord> journal(AccountId account, PageRequest page) {
        return delegate.journal(account, page);
    }

    @Override
    public long sequenceAt(AccountId account, Instant instant) {
        return delegate.sequenceAt(account, instant);
    }

    @Override
    public Page<JournalHead> heads(PageRequest page) {
        return delegate.heads(page);
    }

    @Override
    public Page<AccountState> accountsByBalance(PageRequest page) {
        return delegate.accountsByBalance(page);
    }

    @Override
    public Page<OpenItem> openItemsOfAll(Optional<LocalDate> asOf, PageRequest page) {
        return delegate.openItemsOfAll(asOf, page);
    }

    @Override
    public Page<OpenItem> openCreditNotes(PageRequest page) {
        return delegate.openCreditNotes(page);
    }

    @Override
    public List<Long> seriesValues(Series series, Year year, long after, int limit) {
        return delegate.seriesValues(series, year, after, limit);
    }

    @Override
    public Optional<RefundRevised> refund(RefundId id, ReadView view) {
        return delegate.refund(id, view);
    }

    @Override
    public Page<RefundRevised> refunds(AccountId account, ReadView view, PageRequest page) {
        return delegate.refunds(account, view, page);
    }

    @Override
    public Optional<PendingEntryRevised> pendingEntry(PendingEntryId id, ReadView view) {
        return delegate.pendingEntry(id, view);
    }

    @Override
    public Page<PendingEntryRevised> pendingEntries(AccountId account, ReadView view, PageRequest page) {
        return delegate.pendingEntries(account, view, page);
    }

    @Override
    public Optional<ExpectedPaymentRevised> expectedPayment(ExpectedPaymentId id, ReadView view) {
        return delegate.expectedPayment(id, view);
    }

    @Override
    public Page<ExpectedPaymentRevised> expectedPayments(AccountId account, ReadView view, PageRequest page) {
        return delegate.expectedPayments(account, view, page);
    }

    @Override
    public Page<ExpectedPaymentRevised> expectedPaymentsDue(LocalDate day, PageRequest page) {
        return delegate.expectedPaymentsDue(day, page);
    }

    @Override
    public Page<DueForBilling> dueForBilling(LocalDate day, PageRequest page) {
        return delegate.dueForBilling(day, page);
    }

    @Override
    public Page<OpenItem> overdue(LocalDate day, PageRequest page) {
        return delegate.overdue(day, page);
    }

    @Override
    public Optional<MadeStatement> statement(StatementId id) {
        return delegate.statement(id);
    }

    @Override
    public Page<MadeStatement> statements(AccountId account, ReadView view, PageRequest page) {
        return delegate.statements(account, view, page);
    }

    @Override
    public Page<MadeSending> sendings(SubjectId id, ReadView view, PageRequest page) {
        return delegate.sendings(id, view, page);
    }

    @Override
    public Optional<MadeStatement> lastBalanceForward(AccountId account, ReadView view) {
        return delegate.lastBalanceForward(account, view);
    }

    @Override
    public Page<PeriodClosed> closures(AccountId account, PageRequest page) {
        return delegate.closures(account, page);
    }

    @Override
    public Page<JournalRecord> recordsTouching(ItemId item, PageRequest page) {
        return delegate.recordsTouching(item, page);
    }

    @Override
    public Page<StoredDraft> drafts(AccountId account, PageRequest page) {
        return delegate.drafts(account, page);
    }

    @Override
    public Optional<StoredDraft> draft(ItemId document) {
        return delegate.draft(document);
    }

    @Override
    public Page<AccountState> accounts(PageRequest page) {
        return delegate.accounts(page);
    }
}
