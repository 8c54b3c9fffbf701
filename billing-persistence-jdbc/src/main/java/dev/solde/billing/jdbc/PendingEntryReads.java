package dev.solde.billing.jdbc;

import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.DueForBilling;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** Lists of pending entries. What was billed long ago is never touched, whatever the view. */
final class PendingEntryReads {

    private static final String ON_ACCOUNT = " where f.tenant = ? and f.account = ?";
    private static final String FROM = " from $pending_entry f";
    private static final String CURRENT = FROM + " /* by $pending_entry_due_ix */" + ON_ACCOUNT;
    private static final String AFTER = " and (f.processing_date, f.added_in, f.entry) > (?, ?, ?)";

    private final PendingEntryTable entries;
    private final String pending;
    private final String pendingThen;
    private final String due;

    PendingEntryReads(Names names, PendingEntryTable entries) {
        this.entries = entries;
        pending = names.in(entries.select + CURRENT + " and f.is_pending = true and f.processing_date >= ?" + AFTER
                + " order by f.tenant, f.is_pending, f.account, f.processing_date, f.added_in, f.entry"
                + " fetch first ? rows only");
        // What was pending then either still is or was superseded since, and each branch has its own index. The sum
        // keeps H2
        // from reading the whole past by the index of the records instead.
        String then = " and f.record_sequence + 0 <= ?" + AFTER;
        pendingThen = names.in(entries.select + CURRENT + then + " and f.is_pending = true union all "
                + entries.select + FROM + ON_ACCOUNT + then
                + " and f.superseded_by > ? and f.state = 'PENDING'"
                + " order by processing_date, added_in, entry fetch first ? rows only");
        // Grouped in the order of an index, so that a page reads little more than its own accounts.
        due = names.in("select d.account, a.billing_day, d.first_on from (select f.tenant, f.is_pending, f.account,"
                + " min(f.processing_date) as first_on from $pending_entry f"
                + " where f.tenant = ? and f.is_pending = true and f.account > ? and f.processing_date <= ?"
                + " and not exists (select 1 from $draft_entry r"
                + " where r.tenant = f.tenant and r.account = f.account and r.entry = f.entry)"
                + " group by f.tenant, f.is_pending, f.account order by f.tenant, f.is_pending, f.account"
                + " fetch first ? rows only) d"
                + " join $account a on a.tenant = d.tenant and a.account = d.account order by d.account");
    }

    Page<PendingEntryRevised> pending(Session session, AccountKey key, PageRequest page) {
        Cursor after = cursor(page);
        return page(session, key, pending, page, p -> {
            key.bind(p).date(after.date(0));
            bind(after).bind(p);
        });
    }

    /** As known at a record. */
    Page<PendingEntryRevised> pending(Session session, AccountKey key, long knownAt, PageRequest page) {
        Cursor after = cursor(page);
        return page(session, key, pendingThen, page, p -> {
            bind(after).bind(key.bind(p).number(knownAt));
            bind(after).bind(key.bind(p).number(knownAt));
            p.number(knownAt);
        });
    }

    private Page<PendingEntryRevised> page(
            Session session, AccountKey key, String query, PageRequest page, Binder binder) {
        List<PendingEntryRevised> found = entries.facts(session, key, query, p -> {
            binder.bind(p);
            p.number(page.limit() + 1L);
        });
        return Page.of(
                found,
                page,
                entry -> Cursor.write(
                        entry.processingDate(), entry.addedIn(), entry.entry().uuid()));
    }

    private static Cursor cursor(PageRequest page) {
        return Cursor.of(page, Cursor.NO_DATE, "0", Cursor.NO_UUID);
    }

    private static Binder bind(Cursor after) {
        return p -> p.date(after.date(0)).number(after.number(1)).uuid(after.uuid(2));
    }

    Page<DueForBilling> due(Session session, TenantId tenant, LocalDate day, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_TEXT);
        List<DueForBilling> found = session.select(
                due,
                p -> p.text(tenant.value())
                        .text(after.text(0))
                        .date(Bounds.held(day))
                        .number(page.limit() + 1L),
                row -> {
                    AccountId account = AccountId.of(row.text());
                    OptionalInt billingDay = row.optionalInteger();
                    return new DueForBilling(account, billingDay, row.date());
                });
        return Page.of(found, page, account -> Cursor.write(account.account()));
    }
}
