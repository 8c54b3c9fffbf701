package dev.solde.billing.jdbc;

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
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The reads of the ledger. What needs several statements first reads the account's version and leaves out everything later, so that a
 * command between two statements is not seen by half, whatever the isolation of the connection.
 */
final class JdbcReader extends OffLedgerReader {

    JdbcReader(Tables tables, Connecting connecting, TenantId tenant) {
        super(tables, connecting, tenant);
    }

    @Override
    public Optional<AccountState> account(AccountId account) {
        return read("account", account, session -> tables.accounts.find(session, key(account)));
    }

    @Override
    public OptionalLong balance(AccountId account, ReadView view) {
        return at(
                account,
                view,
                OptionalLong.empty(),
                (session, state, bounds) -> OptionalLong.of(
                        view.isNow()
                                ? state.balanceMinor()
                                : tables.entryReads.balance(session, key(account), state, bounds)));
    }

    @Override
    public Optional<OpenItem> item(ItemId id, ReadView view) {
        AccountKey key = key(id.account());
        return view.isNow()
                ? read("item", id, session -> tables.itemReads.find(session, key, id))
                : at(
                        id.account(),
                        view,
                        Optional.empty(),
                        (session, state, bounds) -> tables.itemReads.find(session, key, id, bounds));
    }

    @Override
    public Page<OpenItem> openItems(AccountId account, ReadView view, PageRequest page) {
        AccountKey key = key(account);
        return view.isNow()
                ? read("open items of account", account, session -> tables.itemReads.open(session, key, page))
                : at(
                        account,
                        view,
                        new Page<>(List.of(), Optional.empty()),
                        (session, state, bounds) -> tables.itemReads.open(session, key, bounds, page));
    }

    @Override
    public Page<OpenItem> itemsPosted(AccountId account, DateRange period, ReadView view, PageRequest page) {
        return at(
                account,
                view,
                new Page<>(List.of(), Optional.empty()),
                (session, state, bounds) -> tables.postedItemReads.posted(session, key(account), period, bounds, page));
    }

    @Override
    public Page<OpenItem> itemsRecordedAfter(
            AccountId account, long sequence, LocalDate through, ReadView view, PageRequest page) {
        return at(
                account,
                view,
                new Page<>(List.of(), Optional.empty()),
                (session, state, bounds) ->
                        tables.postedItemReads.recordedAfter(session, key(account), sequence, through, bounds, page));
    }

    @Override
    public List<JournalRecord> records(AccountId account, Collection<Long> sequences) {
        return sequences.isEmpty()
                ? List.of()
                : read(
                        "records of account",
                        account,
                        session -> tables.journal.withSequences(session, key(account), sequences));
    }

    @Override
    public Page<LedgerEntry> entries(AccountId account, ReadView view, PageRequest page) {
        return at(
                account,
                view,
                new Page<>(List.of(), Optional.empty()),
                (session, state, bounds) -> tables.entryReads.entries(session, key(account), state, bounds, page));
    }

    @Override
    public List<Allocation> allocations(ItemId item, ReadView view) {
        return read(
                "allocations of item",
                item,
                session -> tables.allocations.ofItem(session, key(item.account()), item, Bounds.of(view)));
    }

    @Override
    public Optional<Allocation> allocation(AllocationId id) {
        return read("allocation", id, session -> tables.allocations.find(session, key(id.account()), id));
    }

    @Override
    public Optional<JournalRecord> recordOf(ItemId item) {
        AccountKey key = key(item.account());
        return read(
                "record of item",
                item,
                session -> session.now(message -> tables.journal.ofItems(message, key, List.of(item.uuid()))).stream()
                        .filter(bringing -> bringing.item().equals(item))
                        .flatMap(bringing -> session
                                .now(message -> tables.journal.complete(
                                        message, key, List.of(bringing.header()), tables.journal.ahead()))
                                .values()
                                .stream())
                        .findFirst());
    }

    @Override
    public Optional<ItemId> document(DocumentNumber number) {
        return read(
                "document",
                number,
                session -> session.now(message -> tables.documents.withNumber(message, tenant, number)));
    }

    @Override
    public Page<ItemId> documents(HostReference reference, PageRequest page) {
        return read(
                "documents of", reference, session -> tables.references.documents(session, tenant, reference, page));
    }

    @Override
    public Page<JournalRecord> journal(AccountId account, PageRequest page) {
        long after = Cursor.of(page, "0").number(0);
        return read(
                "journal of account",
                account,
                session -> Page.of(
                        tables.journal.after(session, key(account), after, page.limit() + 1),
                        page,
                        record -> Cursor.write(record.sequence())));
    }

    @Override
    public long sequenceAt(AccountId account, Instant instant) {
        return read(
                "journal of account", account, session -> tables.journal.sequenceAt(session, key(account), instant));
    }

    @Override
    public Page<JournalHead> heads(PageRequest page) {
        return page("heads", session -> tables.accountReads.heads(session, tenant, page));
    }

    @Override
    public Page<AccountState> accountsByBalance(PageRequest page) {
        return page("accounts", session -> tables.accountReads.byBalance(session, tenant, page));
    }

    @Override
    public Page<OpenItem> openItemsOfAll(Optional<LocalDate> asOf, PageRequest page) {
        return page(
                "open items",
                session -> asOf.isEmpty()
                        ? tables.tenantItemReads.open(session, tenant, page)
                        : tables.tenantItemReads.open(
                                session, tenant, Bounds.of(new ReadView(asOf, OptionalLong.empty())), page));
    }

    @Override
    public Page<OpenItem> openCreditNotes(PageRequest page) {
        return page("open credit notes", session -> tables.tenantItemReads.openCreditNotes(session, tenant, page));
    }

    @Override
    public List<Long> seriesValues(Series series, Year year, long after, int limit) {
        return read(
                "numbers of series",
                series.code(),
                session -> tables.documents.seriesValues(session, tenant, series, year, after, limit));
    }

    @Override
    public Page<OpenItem> overdue(LocalDate day, PageRequest page) {
        return page("overdue items", session -> tables.tenantItemReads.overdue(session, tenant, day, page));
    }

    @Override
    public Page<AccountState> accounts(PageRequest page) {
        return page("accounts", session -> tables.accountReads.byId(session, tenant, page));
    }

    @Override
    public Page<JournalRecord> recordsTouching(ItemId item, PageRequest page) {
        long after = Cursor.of(page, "0").number(0);
        AccountKey key = key(item.account());
        return read(
                "records of item",
                item,
                session -> Page.of(
                        tables.journal.touching(session, key, item, after, page.limit() + 1),
                        page,
                        record -> Cursor.write(record.sequence())));
    }
}
