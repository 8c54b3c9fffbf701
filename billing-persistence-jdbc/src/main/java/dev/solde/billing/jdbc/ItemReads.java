package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Items as reports want them. What is open now stands in the row. What was open in another view is the amount less what was
 * allocated by then, computed for candidates only: items that are open now or were closed after the view's times.
 */
final class ItemReads {

    private static final String SELECT = "select " + ItemTable.COLUMNS + " from $item i" + ItemTable.OF_ACCOUNT;
    private static final String ON_ACCOUNT = " where i.tenant = ? and i.account = ?";
    private static final String AFTER =
            " and (i.side, i.due_date, i.document_date, i.record_sequence, i.id) > (?, ?, ?, ?, ?)";
    private static final String THERE = AFTER + " and i.posting_date <= ? and i.record_sequence <= ?";

    private final ItemTable items;
    private final AllocatedSums sums;
    private final String find;
    private final String open;
    private final String candidates;
    private final String openOfAll;
    private final String candidatesOfAll;
    private final String openCreditNotes;

    ItemReads(Names names, ItemTable items, AllocatedSums sums) {
        this.items = items;
        this.sums = sums;
        find = names.in(SELECT + ON_ACCOUNT + " and i.id = ? and i.kind = ?");
        open = names.in(SELECT + ON_ACCOUNT + " and i.open_side >= ?"
                + " and (i.open_side, i.due_date, i.document_date, i.record_sequence, i.id) > (?, ?, ?, ?, ?)"
                + " order by i.tenant, i.account, i.open_side, i.due_date, i.document_date, i.record_sequence, i.id"
                + " fetch first ? rows only");
        // Each branch has its own index; a condition with "or" would read all items of the account.
        String columns = SELECT.replace("select ", "select i.side, ");
        candidates = names.in(columns + ON_ACCOUNT + " and i.open_side >= 1" + THERE
                + " union " + columns + ON_ACCOUNT + " and i.closed_on > ?" + THERE
                + " union " + columns + ON_ACCOUNT + " and i.closed_sequence > ?" + THERE
                + " order by side, due_date, document_date, record_sequence, id fetch first ? rows only");
        openOfAll = names.in(SELECT + " where i.tenant = ? and i.is_open = true and i.account >= ?"
                + " and (i.account, i.id) > (?, ?)"
                + " order by i.tenant, i.is_open, i.account, i.id fetch first ? rows only");
        candidatesOfAll = names.in(SELECT + " where i.tenant = ? and i.account >= ? and (i.account, i.id) > (?, ?)"
                + " and i.posting_date <= ? and (i.is_open = true or i.closed_on > ?)"
                + " order by i.tenant, i.account, i.id fetch first ? rows only");
        openCreditNotes = names.in(SELECT + " where i.tenant = ? and i.open_rank = 2 and i.account >= ?"
                + " and (i.account, i.posting_date, i.id) > (?, ?, ?)"
                + " order by i.tenant, i.open_rank, i.account, i.posting_date, i.id fetch first ? rows only");
    }

    Optional<OpenItem> find(Session session, AccountKey key, ItemId id) {
        return session.find(
                find, p -> key.bind(p).uuid(id.uuid()).text(id.kind().code()), items::read);
    }

    /** The item as the view shows it; empty when it is not there yet. */
    Optional<OpenItem> find(Session session, AccountKey key, ItemId id, Bounds bounds) {
        return find(session, key, id)
                .filter(item -> !item.postingDate().isAfter(bounds.asOf()))
                .filter(item -> item.recordSequence() <= bounds.knownAt())
                .map(item ->
                        asOpen(session, key.tenant(), List.of(item), bounds).get(0));
    }

    Page<OpenItem> open(Session session, AccountKey key, PageRequest page) {
        Cursor after = canonical(page);
        List<OpenItem> found = session.select(
                open,
                p -> {
                    key.bind(p).number(Math.max(1, after.number(0)));
                    bind(after).bind(p);
                    p.number(page.limit() + 1L);
                },
                items::read);
        return Page.of(found, page, ItemReads::canonical);
    }

    Page<OpenItem> open(Session session, AccountKey key, Bounds bounds, PageRequest page) {
        Function<PageRequest, List<OpenItem>> block = request -> {
            Binder there = p -> {
                bind(canonical(request)).bind(p);
                p.date(bounds.asOf()).number(bounds.knownAt());
            };
            return session.select(
                    candidates,
                    p -> {
                        there.bind(key.bind(p));
                        there.bind(key.bind(p).date(bounds.asOf()));
                        there.bind(key.bind(p).number(bounds.knownAt()));
                        p.number(request.limit() + 1L);
                    },
                    row -> {
                        row.number();
                        return items.read(row);
                    });
        };
        return openOf(session, key.tenant(), block, bounds, page, ItemReads::canonical);
    }

    Page<OpenItem> openOfAll(Session session, TenantId tenant, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_TEXT, Cursor.NO_UUID);
        List<OpenItem> found = session.select(
                openOfAll,
                p -> p.text(tenant.value())
                        .text(after.text(0))
                        .text(after.text(0))
                        .uuid(after.uuid(1))
                        .number(page.limit() + 1L),
                items::read);
        return Page.of(found, page, ItemReads::byAccount);
    }

    Page<OpenItem> openOfAll(Session session, TenantId tenant, Bounds bounds, PageRequest page) {
        Function<PageRequest, List<OpenItem>> block = request -> {
            Cursor after = Cursor.of(request, Cursor.NO_TEXT, Cursor.NO_UUID);
            return session.select(
                    candidatesOfAll,
                    p -> p.text(tenant.value())
                            .text(after.text(0))
                            .text(after.text(0))
                            .uuid(after.uuid(1))
                            .date(bounds.asOf())
                            .date(bounds.asOf())
                            .number(request.limit() + 1L),
                    items::read);
        };
        return openOf(session, tenant, block, bounds, page, ItemReads::byAccount);
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

    /** Reads blocks of candidates until a page of them turned out to be open; almost always the first block is enough. */
    private Page<OpenItem> openOf(
            Session session,
            TenantId tenant,
            Function<PageRequest, List<OpenItem>> block,
            Bounds bounds,
            PageRequest page,
            Function<OpenItem, String> key) {
        List<OpenItem> found = new ArrayList<>();
        PageRequest request = page;
        while (found.size() <= page.limit()) {
            List<OpenItem> candidates = block.apply(request);
            asOpen(session, tenant, candidates, bounds).stream()
                    .filter(item -> item.openMinor() > 0)
                    .forEach(found::add);
            if (candidates.size() <= page.limit()) {
                break;
            }
            request = page.after(key.apply(candidates.get(candidates.size() - 1)));
        }
        int shown = Math.min(found.size(), page.limit() + 1);
        return Page.of(found.subList(0, shown), page, key);
    }

    private List<OpenItem> asOpen(Session session, TenantId tenant, List<OpenItem> found, Bounds bounds) {
        List<ItemId> ids = found.stream().map(OpenItem::id).toList();
        Map<ItemId, Long> allocated = sums.of(session, tenant, ids, bounds);
        return found.stream()
                .map(item -> item.asOpen(item.amountMinor() - allocated.getOrDefault(item.id(), 0L)))
                .toList();
    }

    private static String canonical(OpenItem item) {
        int side = item.side() == Side.DEBIT ? 1 : 2;
        return Cursor.write(
                side,
                item.dueDate(),
                item.documentDate(),
                item.recordSequence(),
                item.id().uuid());
    }

    private static Cursor canonical(PageRequest page) {
        return Cursor.of(page, "0", Cursor.NO_DATE, Cursor.NO_DATE, "0", Cursor.NO_UUID);
    }

    private static Binder bind(Cursor after) {
        return p -> p.number(after.number(0))
                .date(after.date(1))
                .date(after.date(2))
                .number(after.number(3))
                .uuid(after.uuid(4));
    }

    private static String byAccount(OpenItem item) {
        return Cursor.write(item.id().account(), item.id().uuid());
    }
}
