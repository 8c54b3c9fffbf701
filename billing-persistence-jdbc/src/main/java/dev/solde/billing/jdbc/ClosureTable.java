package dev.solde.billing.jdbc;

import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The closures of periods. */
final class ClosureTable extends FactTable<PeriodClosed> {

    private static final String LAST =
            " order by f.tenant desc, f.account desc, f.through desc fetch first 1 rows only";

    /** A query for the day through which the last closure goes. */
    static final String LAST_DAY =
            "select f.through from $period_closure f where f.tenant = ? and f.account = ?" + LAST;

    private final String last;
    private final String page;

    ClosureTable(Names names) {
        super(
                names,
                "period_closure",
                "through, debit_minor, credit_minor, perpetual_debit_minor, perpetual_credit_minor",
                "",
                List.of());
        String onAccount = select + " from $period_closure f where f.tenant = ? and f.account = ?";
        last = names.in(onAccount + LAST);
        page = names.in(
                onAccount + " and f.through > ? order by f.tenant, f.account, f.through fetch first ? rows only");
    }

    @Override
    void bind(PeriodClosed fact, Params to) {
        to.date(fact.through())
                .number(fact.debitMinor())
                .number(fact.creditMinor())
                .number(fact.perpetualDebitMinor())
                .number(fact.perpetualCreditMinor());
    }

    @Override
    PeriodClosed read(Row from, AccountId account) throws SQLException {
        return new PeriodClosed(from.date(), from.number(), from.number(), from.number(), from.number());
    }

    Answer<Optional<PeriodClosed>> last(Message message, AccountKey key) {
        return message.askOne(last, key::bind, row -> placed(row, key).fact());
    }

    Page<PeriodClosed> page(Session session, AccountKey key, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_DATE);
        List<PeriodClosed> found = session.select(
                this.page,
                p -> key.bind(p).date(after.date(0)).number(page.limit() + 1L),
                row -> placed(row, key).fact());
        return Page.of(found, page, closure -> Cursor.write(closure.through()));
    }
}
