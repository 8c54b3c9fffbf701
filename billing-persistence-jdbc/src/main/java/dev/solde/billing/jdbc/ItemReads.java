package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The items of an account as reports want them. What is open now stands in the row. What was open in another view is the amount less what was
 * allocated by then, computed for candidates only: items that are open now or were closed after the view's times.
 */
final class ItemReads {

    static final String SELECT = "select " + ItemTable.COLUMNS + " from $item i" + ItemTable.OF_ACCOUNT;
    private static final String ON_ACCOUNT = " where i.tenant = ? and i.account = ?";
    private static final String AFTER =
            " and (i.side, i.due_date, i.document_date, i.record_sequence, i.id) > (?, ?, ?, ?, ?)";
    private static final String THERE = AFTER + " and i.posting_date <= ? and i.record_sequence <= ?";

    private final ItemTable items;
    private final AllocatedSums sums;
    private final String find;
    private final String open;
    private final String candidates;

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
                + " union " + columns + closing("credit") + " union " + columns + closing("debit")
                + " order by side, due_date, document_date, record_sequence, id fetch first ? rows only");
    }

    /** What was closed by a record after the view's last was so by an allocation, whose rows stand in the order of records. */
    private static String closing(String side) {
        return " join $allocation f on f.tenant = i.tenant and f.account = i.account and f." + side + " = i.id"
                + ON_ACCOUNT + " and f.record_sequence > ?" + THERE;
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
                        sums.asOf(session, key.tenant(), List.of(item), bounds).get(0));
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

    /** Reads blocks of candidates until a page of them turned out to be open; almost always the first block is enough. */
    Page<OpenItem> open(Session session, AccountKey key, Bounds bounds, PageRequest page) {
        List<OpenItem> found = new ArrayList<>();
        Optional<Cursor> next = Optional.of(canonical(page));
        while (next.isPresent() && found.size() <= page.limit()) {
            List<OpenItem> block = candidates(session, key, bounds, next.get(), page.limit() + 1);
            found.addAll(sums.openIn(session, key.tenant(), block, bounds));
            next = block.size() <= page.limit()
                    ? Optional.empty()
                    : Optional.of(canonical(page.after(canonical(block.get(block.size() - 1)))));
        }
        return Page.of(found.subList(0, Math.min(found.size(), page.limit() + 1)), page, ItemReads::canonical);
    }

    private List<OpenItem> candidates(Session session, AccountKey key, Bounds bounds, Cursor after, int limit) {
        Binder there = p -> {
            bind(after).bind(p);
            p.date(bounds.asOf()).number(bounds.knownAt());
        };
        Binder binder = p -> {
            there.bind(key.bind(p));
            there.bind(key.bind(p).date(bounds.asOf()));
            there.bind(key.bind(p).number(bounds.knownAt()));
            there.bind(key.bind(p).number(bounds.knownAt()));
            p.number(limit);
        };
        return session.select(candidates, binder, row -> {
            row.number();
            return items.read(row);
        });
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
}
