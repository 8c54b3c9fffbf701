package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.statement.DateRange;
import java.time.LocalDate;
import java.util.List;

/** The items of an account by what was posted or recorded when, settled ones included: the rows of statements. */
final class PostedItemReads {

    private final ItemTable items;
    private final AllocatedSums sums;
    private final String posted;
    private final String recordedAfter;

    PostedItemReads(Names names, ItemTable items, AllocatedSums sums) {
        this.items = items;
        this.sums = sums;
        posted = names.in(ItemReads.SELECT
                + " where i.tenant = ? and i.account = ? and i.posting_date >= ? and i.posting_date <= ?"
                + " and (i.posting_date, i.record_sequence, i.id) > (?, ?, ?) and i.record_sequence <= ?"
                + " order by i.tenant, i.account, i.posting_date, i.record_sequence, i.id fetch first ? rows only");
        // By the entries, which are found by their record; an item without one is a document of total 0.
        recordedAfter = names.in("select " + ItemTable.COLUMNS + " from $entry f"
                + " join $item i on i.tenant = f.tenant and i.account = f.account and i.id = f.item"
                + ItemTable.OF_ACCOUNT
                + " where f.tenant = ? and f.account = ? and f.record_sequence >= ? and f.record_sequence <= ?"
                + " and (f.record_sequence, f.item) > (?, ?) and f.posting_date <= ?"
                + " order by f.tenant, f.account, f.record_sequence, f.item fetch first ? rows only");
    }

    /** Those posted in a period, by posting date, record and id. */
    Page<OpenItem> posted(Session session, AccountKey key, DateRange period, Bounds bounds, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_DATE, "0", Cursor.NO_UUID);
        LocalDate from = after.date(0).isAfter(period.from()) ? after.date(0) : period.from();
        List<OpenItem> found = session.select(
                posted,
                p -> key.bind(p)
                        .date(from)
                        .date(period.to())
                        .date(after.date(0))
                        .number(after.number(1))
                        .uuid(after.uuid(2))
                        .number(bounds.knownAt())
                        .number(page.limit() + 1L),
                items::read);
        return Page.of(
                sums.asOf(session, key.tenant(), found, bounds),
                page,
                item -> Cursor.write(
                        item.postingDate(), item.recordSequence(), item.id().uuid()));
    }

    /** Those of entries that records after a sequence brought, posted on or before a day, by record and id. */
    Page<OpenItem> recordedAfter(
            Session session, AccountKey key, long sequence, LocalDate through, Bounds bounds, PageRequest page) {
        Cursor after = Cursor.of(page, "0", Cursor.NO_UUID);
        List<OpenItem> found = session.select(
                recordedAfter,
                p -> key.bind(p)
                        .number(Math.max(sequence + 1, after.number(0)))
                        .number(bounds.knownAt())
                        .number(after.number(0))
                        .uuid(after.uuid(1))
                        .date(Bounds.held(through))
                        .number(page.limit() + 1L),
                items::read);
        return Page.of(
                sums.asOf(session, key.tenant(), found, bounds),
                page,
                item -> Cursor.write(item.recordSequence(), item.id().uuid()));
    }
}
