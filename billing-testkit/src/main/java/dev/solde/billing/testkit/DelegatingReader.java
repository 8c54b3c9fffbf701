package dev.solde.billing.testkit;

import dev.solde.billing.document.Series;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import java.time.Instant;
import java.time.Year;
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
    public Page<OpenItem> openItemsOfAll(ReadView view, PageRequest page) {
        return delegate.openItemsOfAll(view, page);
    }

    @Override
    public Page<OpenItem> openCreditNotes(PageRequest page) {
        return delegate.openCreditNotes(page);
    }

    @Override
    public List<Long> seriesValues(Series series, Year year, long after, int limit) {
        return delegate.seriesValues(series, year, after, limit);
    }
}
