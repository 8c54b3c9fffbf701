package dev.solde.billing.jdbc;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.TenantId;
import java.time.LocalDate;
import java.util.List;

/** Lists of payments that are expected. What came or was called off long ago is never touched, whatever the view. */
final class ExpectedPaymentReads {

    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private static final String ON_ACCOUNT = " where f.tenant = ? and f.account = ?";
    private static final String FROM = " from $expected_payment f";
    private static final String CURRENT = FROM + " /* by $expected_payment_live_ix */" + ON_ACCOUNT;
    private static final String AFTER = " and (f.due_rank, f.due_day, f.expected) > (?, ?, ?)";

    private final ExpectedPaymentTable expected;
    private final String live;
    private final String liveThen;
    private final String due;

    ExpectedPaymentReads(Names names, ExpectedPaymentTable expected) {
        this.expected = expected;
        live = names.in(
                expected.select + CURRENT + " and f.is_live = true and f.due_rank >= ?" + AFTER
                        + " order by f.tenant, f.is_live, f.account, f.due_rank, f.due_day, f.expected fetch first ? rows only");
        // What was live then either still is or was superseded since, and each branch has its own index. The sum keeps
        // H2 from reading the whole past by the index of the records instead.
        String revision = expected.select + ", f.due_rank, f.due_day";
        String then = " and f.record_sequence + 0 <= ?" + AFTER;
        liveThen = names.in(
                revision + CURRENT + then + " and f.is_live = true union all " + revision + FROM + ON_ACCOUNT + then
                        + " and f.superseded_by > ? and f.state in ('SCHEDULED', 'IN_PROGRESS')"
                        + " order by due_rank, due_day, expected fetch first ? rows only");
        due = names.in(
                "select f.account, " + expected.select.substring("select ".length())
                        + " from $expected_payment f where f.tenant = ? and f.is_live = true and f.account >= ? and f.due_rank = 1"
                        + " and f.due_day <= ? and f.state = 'SCHEDULED' and (f.account, f.due_day, f.expected) > (?, ?, ?)"
                        + " order by f.tenant, f.is_live, f.account, f.due_rank, f.due_day, f.expected fetch first ? rows only");
    }

    Page<ExpectedPaymentRevised> live(Session session, AccountKey key, PageRequest page) {
        Cursor after = cursor(page);
        return page(session, key, live, page, p -> {
            key.bind(p).number(after.number(0));
            bind(after).bind(p);
        });
    }

    /** As known at a record. */
    Page<ExpectedPaymentRevised> live(Session session, AccountKey key, long knownAt, PageRequest page) {
        Cursor after = cursor(page);
        return page(session, key, liveThen, page, p -> {
            bind(after).bind(key.bind(p).number(knownAt));
            bind(after).bind(key.bind(p).number(knownAt));
            p.number(knownAt);
        });
    }

    private Page<ExpectedPaymentRevised> page(
            Session session, AccountKey key, String query, PageRequest page, Binder binder) {
        List<ExpectedPaymentRevised> found = expected.facts(session, key, query, p -> {
            binder.bind(p);
            p.number(page.limit() + 1L);
        });
        return Page.of(
                found,
                page,
                fact -> Cursor.write(
                        fact.dueOn().isPresent() ? 1 : 2,
                        fact.dueOn().orElse(NO_DAY),
                        fact.expected().uuid()));
    }

    private static Cursor cursor(PageRequest page) {
        return Cursor.of(page, "0", Cursor.NO_DATE, Cursor.NO_UUID);
    }

    private static Binder bind(Cursor after) {
        return p -> p.number(after.number(0)).date(after.date(1)).uuid(after.uuid(2));
    }

    /** Those of all accounts that are due on or before the day. */
    Page<ExpectedPaymentRevised> due(Session session, TenantId tenant, LocalDate day, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_TEXT, Cursor.NO_DATE, Cursor.NO_UUID);
        List<ExpectedPaymentRevised> found = session.select(
                due,
                p -> p.text(tenant.value())
                        .text(after.text(0))
                        .date(Bounds.held(day))
                        .text(after.text(0))
                        .date(after.date(1))
                        .uuid(after.uuid(2))
                        .number(page.limit() + 1L),
                row -> expected.placed(row, new AccountKey(tenant, AccountId.of(row.text())))
                        .fact());
        return Page.of(
                found,
                page,
                fact -> Cursor.write(
                        fact.expected().account(),
                        fact.dueOn().orElseThrow(),
                        fact.expected().uuid()));
    }
}
