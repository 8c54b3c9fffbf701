package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Open items over all accounts of a tenant. */
final class TenantItemReads {

    /** Accounts whose candidates are looked for together. */
    private static final int ACCOUNTS = 500;

    private static final String LAST_UUID = new UUID(-1, -1).toString();

    private final ItemTable items;
    private final AllocatedSums sums;
    private final String open;
    private final String accounts;
    private final String candidates;
    private final String openCreditNotes;
    private final String overdue;

    TenantItemReads(Names names, ItemTable items, AllocatedSums sums) {
        this.items = items;
        this.sums = sums;
        open = names.in(ItemReads.SELECT + " where i.tenant = ? and i.is_open = true and i.account >= ?"
                + " and (i.account, i.id) > (?, ?)"
                + " order by i.tenant, i.is_open, i.account, i.id fetch first ? rows only");
        accounts = names.in("select account from $account where tenant = ? and account >= ?"
                + " order by tenant, account fetch first ? rows only");
        // By account, because closed items are indexed by account and day: items closed before are not touched.
        String wanted = "select " + ItemTable.COLUMNS + " from unnest(cast(? as varchar array)) w(account)"
                + " join $item i on i.tenant = ? and i.account = w.account" + ItemTable.OF_ACCOUNT
                + " where (i.account, i.id) > (?, ?) and i.posting_date <= ? and ";
        candidates = names.in(wanted + "i.is_open = true union all " + wanted + "i.closed_on > ?"
                + " order by account, id fetch first ? rows only");
        // The rest of the cursor's account, then the next accounts: neither begins before the cursor.
        String overdueOf = "(" + ItemReads.SELECT + " where i.tenant = ? and i.is_open = true and i.account %s"
                + " and i.kind in ('invoice', 'opening-debit') and i.due_date < ?"
                + " order by i.tenant, i.is_open, i.account, i.id fetch first ? rows only)";
        overdue = names.in(String.format(overdueOf, "= ? and i.id > ?") + " union all "
                + String.format(overdueOf, "> ?") + " order by account, id fetch first ? rows only");
        openCreditNotes = names.in(ItemReads.SELECT + " where i.tenant = ? and i.is_open_note = true and i.account >= ?"
                + " and (i.account, i.posting_date, i.id) > (?, ?, ?)"
                + " order by i.tenant, i.is_open_note, i.account, i.posting_date, i.id fetch first ? rows only");
    }

    Page<OpenItem> open(Session session, TenantId tenant, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_TEXT, Cursor.NO_UUID);
        List<OpenItem> found = session.select(
                open,
                p -> p.text(tenant.value())
                        .text(after.text(0))
                        .text(after.text(0))
                        .uuid(after.uuid(1))
                        .number(page.limit() + 1L),
                items::read);
        return Page.of(found, page, TenantItemReads::key);
    }

    /** As of a day: chunk by chunk of accounts, and block by block of candidates, until a page is found to be open. */
    Page<OpenItem> open(Session session, TenantId tenant, Bounds bounds, PageRequest page) {
        List<OpenItem> found = new ArrayList<>();
        Optional<Cursor> next = Optional.of(Cursor.of(page, Cursor.NO_TEXT, Cursor.NO_UUID));
        while (next.isPresent() && found.size() <= page.limit()) {
            Cursor after = next.get();
            List<String> chunk = session.select(
                    accounts, p -> p.text(tenant.value()).text(after.text(0)).number(ACCOUNTS), Row::text);
            List<OpenItem> block = candidates(session, tenant, chunk, bounds, after, page.limit() + 1);
            found.addAll(sums.openIn(session, tenant, block, bounds));
            if (block.size() > page.limit()) {
                next = Optional.of(keyAfter(page, key(block.get(block.size() - 1))));
            } else if (chunk.size() == ACCOUNTS) {
                next = Optional.of(keyAfter(page, Cursor.write(chunk.get(ACCOUNTS - 1), LAST_UUID)));
            } else {
                next = Optional.empty();
            }
        }
        return Page.of(found.subList(0, Math.min(found.size(), page.limit() + 1)), page, TenantItemReads::key);
    }

    private List<OpenItem> candidates(
            Session session, TenantId tenant, List<String> accounts, Bounds bounds, Cursor after, int limit) {
        return session.select(
                candidates,
                p -> {
                    for (int branch = 0; branch < 2; branch++) {
                        p.texts(accounts)
                                .text(tenant.value())
                                .text(after.text(0))
                                .uuid(after.uuid(1))
                                .date(bounds.asOf());
                    }
                    p.date(bounds.asOf()).number(limit);
                },
                items::read);
    }

    Page<OpenItem> openCreditNotes(Session session, TenantId tenant, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_TEXT, Cursor.NO_DATE, Cursor.NO_UUID);
        List<OpenItem> found = session.select(
                openCreditNotes,
                p -> p.text(tenant.value())
                        .text(after.text(0))
                        .text(after.text(0))
                        .date(after.date(1))
                        .uuid(after.uuid(2))
                        .number(page.limit() + 1L),
                items::read);
        return Page.of(
                found,
                page,
                item -> Cursor.write(
                        item.id().account(), item.postingDate(), item.id().uuid()));
    }

    /** Invoices and opening debits with something open that fell due before the day. */
    Page<OpenItem> overdue(Session session, TenantId tenant, LocalDate day, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_TEXT, Cursor.NO_UUID);
        List<OpenItem> found = session.select(
                overdue,
                p -> p.text(tenant.value())
                        .text(after.text(0))
                        .uuid(after.uuid(1))
                        .date(Bounds.held(day))
                        .number(page.limit() + 1L)
                        .text(tenant.value())
                        .text(after.text(0))
                        .date(Bounds.held(day))
                        .number(page.limit() + 1L)
                        .number(page.limit() + 1L),
                items::read);
        return Page.of(found, page, TenantItemReads::key);
    }

    private static Cursor keyAfter(PageRequest page, String key) {
        return Cursor.of(page.after(key), Cursor.NO_TEXT, Cursor.NO_UUID);
    }

    private static String key(OpenItem item) {
        return Cursor.write(item.id().account(), item.id().uuid());
    }
}
