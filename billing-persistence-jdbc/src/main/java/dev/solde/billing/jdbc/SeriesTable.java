package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.TenantId;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * The counters of series: one row per series, which is locked and knows the last issue date, and one per year, which knows
 * the last number. The rows of years are only touched under the lock of their series.
 */
final class SeriesTable {

    private final String head;
    private final String lockHead;
    private final String insertHead;
    private final String updateHead;
    private final String value;
    private final String insertValue;
    private final String updateValue;

    SeriesTable(Names names) {
        head = names.in("select last_issued_on from $series where tenant = ? and series = ?");
        lockHead = head + " for update";
        insertHead = names.in("insert into $series (tenant, series) values (?, ?)");
        updateHead = names.in("update $series set last_issued_on = ? where tenant = ? and series = ?");
        value = names.in("select last_value from $series_year where tenant = ? and series = ? and issue_year = ?");
        insertValue = names.in("insert into $series_year (tenant, series, issue_year, last_value) values (?, ?, ?, ?)");
        updateValue = names.in("update $series_year set last_value = ?"
                + " where tenant = ? and series = ? and issue_year = ? and last_value = ?");
    }

    /** What the head of a series says. */
    record Head(Optional<LocalDate> lastIssuedOn) {}

    Optional<Head> head(Session session, TenantId tenant, String series) {
        return session.find(head, of(tenant, series), row -> new Head(row.optionalDate()));
    }

    /** Locks the head, which is made first if the series is new; the loser of a race for that waits for the winner. */
    Head lock(Session session, TenantId tenant, String series) {
        Optional<Head> locked =
                session.locksPastSnapshot() && head(session, tenant, series).isEmpty()
                        ? Optional.empty()
                        : lockHead(session, tenant, series);
        if (locked.isEmpty()) {
            session.insertIfAbsent(insertHead, of(tenant, series));
            locked = lockHead(session, tenant, series);
        }
        return locked.orElseThrow(
                () -> session.stale("series " + series + " was made by a transaction that this one" + " cannot see"));
    }

    private Optional<Head> lockHead(Session session, TenantId tenant, String series) {
        return session.find(lockHead, of(tenant, series), row -> new Head(row.optionalDate()));
    }

    private static Binder of(TenantId tenant, String series) {
        return params -> params.text(tenant.value()).text(series);
    }

    void updateHead(Session session, TenantId tenant, String series, Optional<LocalDate> lastIssuedOn) {
        session.guardedBatch(
                updateHead,
                List.of(series),
                (code, params) -> params.date(lastIssuedOn).text(tenant.value()).text(code));
    }

    /** The last number of the year under the lock of the series. */
    Optional<Long> lockedValue(Session session, TenantId tenant, String series, Year year) {
        return value(session, value + session.currentRead(), tenant, series, year);
    }

    /** The last number of the year; empty before the first. */
    Optional<Long> value(Session session, TenantId tenant, String series, Year year) {
        return value(session, value, tenant, series, year);
    }

    private static Optional<Long> value(Session session, String query, TenantId tenant, String series, Year year) {
        return session.find(query, p -> p.text(tenant.value()).text(series).number(year.getValue()), Row::number);
    }

    void insertValue(Session session, TenantId tenant, String series, Year year, long last) {
        session.update(
                insertValue,
                p -> p.text(tenant.value()).text(series).number(year.getValue()).number(last));
    }

    void updateValue(Session session, TenantId tenant, String series, Year year, long before, long last) {
        session.guardedBatch(
                updateValue,
                List.of(series),
                (code, params) -> params.number(last)
                        .text(tenant.value())
                        .text(code)
                        .number(year.getValue())
                        .number(before));
    }
}
