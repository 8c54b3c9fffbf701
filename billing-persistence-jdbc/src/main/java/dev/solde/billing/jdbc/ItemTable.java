package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Change;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The items with what is open of them: derived from entries and allocations, so that no command has to add these up. These
 * are the statements of commands; what they load is in {@link WantedItems}, what reports read in {@link ItemReads}.
 */
final class ItemTable {

    /** The columns of an {@link OpenItem} in the order of {@link #read}; {@code a} is the account, {@code i} the item. */
    static final String COLUMNS = "a.account, a.currency, i.kind, i.id, i.number, i.amount_minor, i.open_minor,"
            + " i.document_date, i.posting_date, i.due_date, i.record_sequence, i.origin_kind, i.origin,"
            + " i.last_effective_on, i.closed_on, i.closed_sequence, i.line_types, i.disputed, i.returned_minor,"
            + " i.refunded_minor";

    static final String OF_ACCOUNT = " join $account a on a.tenant = i.tenant and a.account = i.account";

    private static final String OPEN =
            "select " + COLUMNS + " from $item i" + OF_ACCOUNT + " where i.tenant = ? and i.account = ? and ";

    private final Currencies currencies;
    private final String openDebits;
    private final String openCredits;
    private final String openCreditNotesOf;
    private final Change insert;
    private final Change update;

    ItemTable(Names names, Currencies currencies) {
        this.currencies = currencies;
        // Sorting by the constant columns too lets H2 read the index in its order.
        openDebits = names.in(OPEN + "i.open_rank = 1 and i.due_date >= ?"
                + " and (i.due_date, i.document_date, i.record_sequence, i.id) > (?, ?, ?, ?)"
                + " order by i.tenant, i.account, i.open_rank, i.due_date, i.document_date, i.record_sequence, i.id"
                + " fetch first ? rows only");
        openCredits = names.in(OPEN + "i.open_rank >= ?"
                + " and (i.open_rank, i.posting_date, i.record_sequence, i.id) > (?, ?, ?, ?)"
                + " order by i.tenant, i.account, i.open_rank, i.posting_date, i.record_sequence, i.id"
                + " fetch first ? rows only");
        openCreditNotesOf = names.in("select " + COLUMNS + " from unnest(cast(? as uuid array)) w(id)"
                + " join $item i /* by $item_origin_ix */ on i.tenant = ? and i.account = ? and i.origin = w.id"
                + OF_ACCOUNT
                + " where i.is_open_note = true order by i.posting_date, i.record_sequence, i.id");
        insert = Change.insert(
                names.in("$item"),
                "tenant, account, kind, id, side, number, amount_minor, open_minor, document_date, posting_date, due_date,"
                        + " record_sequence, origin_kind, origin, last_effective_on, closed_on, closed_sequence,"
                        + " line_types, disputed, returned_minor, refunded_minor");
        update = Change.update(
                        names.in("$item"),
                        "open_minor = ?, last_effective_on = ?, closed_on = ?, closed_sequence = ?, disputed = ?,"
                                + " returned_minor = ?, refunded_minor = ?",
                        "tenant = ? and account = ? and id = ? and open_minor = ? and disputed = ?"
                                + " and returned_minor = ? and refunded_minor = ?")
                .guarded();
    }

    OpenItem read(Row row) throws SQLException {
        AccountId account = AccountId.of(row.text());
        String currency = row.text();
        return new OpenItem(
                ItemRef.read(row, account),
                currencies.of(currency),
                row.optionalText().map(DocumentNumber::of),
                row.number(),
                row.number(),
                row.date(),
                row.date(),
                row.date(),
                row.number(),
                ItemRef.readOptional(row, account),
                row.date(),
                row.optionalDate(),
                row.optionalNumber(),
                LineTypes.read(row.text()),
                row.flag(),
                row.number(),
                row.number());
    }

    /** A block of open items of one side that are not in dispute, in their canonical order, after one of them. */
    List<OpenItem> open(Session session, AccountKey key, Side side, Optional<OpenItem> after, int limit) {
        UUID id = after.map(item -> item.id().uuid()).orElse(new UUID(0, 0));
        long sequence = after.map(OpenItem::recordSequence).orElse(0L);
        if (side == Side.DEBIT) {
            var due = after.map(OpenItem::dueDate).orElse(Bounds.FIRST_DAY);
            var issued = after.map(OpenItem::documentDate).orElse(Bounds.FIRST_DAY);
            return session.select(
                    openDebits,
                    p -> key.bind(p)
                            .date(due)
                            .date(due)
                            .date(issued)
                            .number(sequence)
                            .uuid(id)
                            .number(limit),
                    this::read);
        }
        long rank = after.map(item -> rank(item.id())).orElse(2L);
        var posted = after.map(OpenItem::postingDate).orElse(Bounds.FIRST_DAY);
        return session.select(
                openCredits,
                p -> key.bind(p)
                        .number(rank)
                        .number(rank)
                        .date(posted)
                        .number(sequence)
                        .uuid(id)
                        .number(limit),
                this::read);
    }

    /** The column {@code open_rank} of an open credit. */
    private static long rank(ItemId credit) {
        return credit.kind() == ItemKind.CREDIT_NOTE ? 2 : 3;
    }

    List<OpenItem> openCreditNotesOf(Session session, AccountKey key, Collection<InvoiceId> invoices) {
        List<UUID> ids = invoices.stream().map(InvoiceId::uuid).distinct().toList();
        return session.select(openCreditNotesOf, p -> key.bind(p.uuids(ids)), this::read);
    }

    void insert(Session session, AccountKey key, List<OpenItem> items) {
        session.change(insert, items, (item, params) -> {
            ItemRef.bind(key.bind(params), item.id())
                    .number(ItemRef.side(item.id()))
                    .text(item.number().map(DocumentNumber::value))
                    .number(item.amountMinor())
                    .number(item.openMinor())
                    .date(item.documentDate())
                    .date(item.postingDate())
                    .date(item.dueDate())
                    .number(item.recordSequence());
            ItemRef.bind(params, item.origin())
                    .date(item.lastEffectiveOn())
                    .date(item.closedOn())
                    .number(item.closedSequence())
                    .text(LineTypes.write(item.lineTypes()))
                    .flag(item.disputed())
                    .number(item.returnedMinor())
                    .number(item.refundedMinor());
        });
    }

    /** An item before and after. */
    record Moved(OpenItem before, OpenItem after) {}

    void update(Session session, AccountKey key, List<Moved> changes) {
        session.change(
                update,
                changes,
                (change, params) -> key.bind(params.number(change.after().openMinor())
                                .date(change.after().lastEffectiveOn())
                                .date(change.after().closedOn())
                                .number(change.after().closedSequence())
                                .flag(change.after().disputed())
                                .number(change.after().returnedMinor())
                                .number(change.after().refundedMinor()))
                        .uuid(change.after().id().uuid())
                        .number(change.before().openMinor())
                        .flag(change.before().disputed())
                        .number(change.before().returnedMinor())
                        .number(change.before().refundedMinor()));
    }
}
