package dev.solde.billing.jdbc;

import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.port.PeriodTotals;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Balances and entries at any two times, without reading the history.
 *
 * <p>The greatest posting date so far only grows along the entries. So the entries that were recorded while it was on or
 * before a day are the beginning of the list, and their running balance is stored. Of those after it only late ones can count
 * on that day, and they were posted at most the account's greatest backdating before it.
 */
final class EntryReads {

    private static final String ENTRY = "select e.entry_number, e.item_kind, e.item, i.number, e.amount_minor,"
            + " e.balance_after_minor, e.document_date, e.posting_date, e.value_date, e.due_date, e.record_sequence,"
            + " r.recorded_at from $entry e"
            + " join $record r on r.tenant = e.tenant and r.account = e.account"
            + " and r.record_sequence = e.record_sequence"
            + " left join $item i on i.tenant = e.tenant and i.account = e.account and i.id = e.item";
    private static final String BETWEEN =
            " where e.tenant = ? and e.account = ? and e.entry_number > ? and e.entry_number <= ?";
    private static final String LATE = BETWEEN + " and e.late = true and e.posting_date > ? and e.posting_date <= ?";

    private final String entriesKnownAt;
    private final String firstBeyond;
    private final String balance;
    private final String lateSum;
    private final String entries;
    private final String lateEntries;
    private final String totals;

    EntryReads(Names names) {
        entriesKnownAt =
                names.in("select entries from $record where tenant = ? and account = ? and record_sequence = ?");
        firstBeyond = names.in("select entry_number from $entry"
                + " where tenant = ? and account = ? and late = false and posting_date > ?"
                + " order by tenant, account, late, posting_date, entry_number fetch first 1 rows only");
        balance = names.in(
                "select balance_after_minor from $entry where tenant = ? and account = ? and entry_number = ?");
        lateSum = names.in(
                "select sum(case when e.side = 1 then e.amount_minor else -e.amount_minor end) from $entry e" + LATE);
        String sums = "select e.side, sum(e.amount_minor) from $entry e where e.tenant = ? and e.account = ?"
                + " and e.late = %s and e.posting_date > coalesce((" + ClosureTable.LAST_DAY + "), cast(? as date))"
                + " and e.posting_date <= ? group by e.side";
        totals = names.in(String.format(sums, "false") + " union all " + String.format(sums, "true"));
        String inOrder = " order by e.tenant, e.account, e.entry_number fetch first ? rows only";
        entries = names.in(ENTRY + BETWEEN + inOrder);
        lateEntries = names.in(ENTRY + LATE + inOrder);
    }

    /**
     * Where a view ends in the list of entries.
     *
     * @param beginning the entry up to which all count
     * @param known the last entry that the view knows; after the beginning only late ones count
     */
    private record Extent(long beginning, long known) {}

    private Extent extent(Session session, AccountKey key, AccountState account, Bounds bounds) {
        long known = bounds.knownAt() >= account.version()
                ? account.entries()
                : session.find(entriesKnownAt, p -> key.bind(p).number(bounds.knownAt()), Row::number)
                        .orElse(0L);
        long beginning = session.find(firstBeyond, p -> key.bind(p).date(bounds.asOf()), Row::number)
                .map(beyond -> Math.min(beyond - 1, known))
                .orElse(known);
        return new Extent(beginning, known);
    }

    long balance(Session session, AccountKey key, AccountState account, Bounds bounds) {
        Extent extent = extent(session, key, account, bounds);
        long stored = session.find(balance, p -> key.bind(p).number(extent.beginning()), Row::number)
                .orElse(0L);
        if (extent.beginning() == extent.known()) {
            return stored;
        }
        Binder binder = late(key, account, bounds, extent.beginning(), extent.known());
        return Math.addExact(stored, session.find(lateSum, binder, Row::number).orElse(0L));
    }

    /**
     * The debits and credits that were posted after the last closure, through a day.
     *
     * @param previous the last closure, asked for by the same message
     */
    Answer<PeriodTotals> totals(
            Message message, AccountKey key, Answer<Optional<PeriodClosed>> previous, LocalDate through) {
        return message.ask(
                        totals,
                        p -> period(period(p, key, through), key, through),
                        row -> new Sum(row.number(), row.number()))
                .map(sums -> added(previous.get(), sums));
    }

    private static Params period(Params params, AccountKey key, LocalDate through) {
        return key.bind(key.bind(params)).date(Bounds.FIRST_DAY).date(Bounds.held(through));
    }

    private record Sum(long side, long minor) {}

    private static PeriodTotals added(Optional<PeriodClosed> previous, List<Sum> sums) {
        long debits = 0;
        long credits = 0;
        for (Sum sum : sums) {
            debits = Math.addExact(debits, sum.side() == 1 ? sum.minor() : 0);
            credits = Math.addExact(credits, sum.side() == 1 ? 0 : sum.minor());
        }
        return new PeriodTotals(previous, debits, credits);
    }

    private static Binder late(AccountKey key, AccountState account, Bounds bounds, long after, long through) {
        LocalDate earliest = bounds.asOf().minusDays(account.backdatedDays());
        return p -> key.bind(p).number(after).number(through).date(earliest).date(bounds.asOf());
    }

    Page<LedgerEntry> entries(Session session, AccountKey key, AccountState account, Bounds bounds, PageRequest page) {
        long after = Cursor.of(page, "0").number(0);
        Extent extent = extent(session, key, account, bounds);
        int wanted = page.limit() + 1;
        List<LedgerEntry> found = new ArrayList<>(session.select(
                entries,
                p -> key.bind(p).number(after).number(extent.beginning()).number(wanted),
                row -> read(row, account)));
        int missing = wanted - found.size();
        if (missing > 0 && extent.beginning() < extent.known()) {
            Binder late = late(key, account, bounds, Math.max(after, extent.beginning()), extent.known());
            found.addAll(session.select(
                    lateEntries,
                    params -> {
                        late.bind(params);
                        params.number(missing);
                    },
                    row -> read(row, account)));
        }
        return Page.of(found, page, entry -> Cursor.write(entry.entryNumber()));
    }

    private static LedgerEntry read(Row row, AccountState account) throws SQLException {
        long entryNumber = row.number();
        var item = ItemRef.read(row, account.id());
        Optional<DocumentNumber> number = row.optionalText().map(DocumentNumber::of);
        return new LedgerEntry(
                entryNumber,
                item,
                number,
                account.currency(),
                row.number(),
                row.number(),
                row.date(),
                row.date(),
                row.date(),
                row.date(),
                row.number(),
                row.instant());
    }
}
