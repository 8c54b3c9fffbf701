package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Change;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.TenantId;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * The counters of series: one row per series, which is locked and knows the last issue date, and one per year, which knows
 * the last number. The rows of years are only touched under the lock of their series.
 */
final class SeriesTable {

    private final String head;
    private final String lockHead;
    private final String insertHead;
    private final Change updateHead;
    private final String value;
    private final Change insertValue;
    private final Change updateValue;

    SeriesTable(Names names) {
        head = names.in("select last_issued_on from $series where tenant = ? and series = ?");
        lockHead = head + " for update";
        insertHead = names.in("insert into $series (tenant, series) values (?, ?)");
        updateHead = Change.update(names.in("$series"), "last_issued_on = ?", "tenant = ? and series = ?")
                .guarded();
        value = names.in("select last_value from $series_year where tenant = ? and series = ? and issue_year = ?");
        String years = names.in("$series_year");
        insertValue = Change.insert(years, "tenant, series, issue_year, last_value");
        updateValue = Change.update(
                        years, "last_value = ?", "tenant = ? and series = ? and issue_year = ? and last_value = ?")
                .guarded();
    }

    /** What the head of a series says. */
    record Head(Optional<LocalDate> lastIssuedOn) {}

    Answer<Optional<Head>> head(Message message, TenantId tenant, String series) {
        return message.askOne(head, of(tenant, series), row -> new Head(row.optionalDate()));
    }

    /** Locks the head, which is made first if the series is new; the loser of a race for that waits for the winner. */
    Head lock(Session session, TenantId tenant, String series) {
        Optional<Head> locked = session.locksPastSnapshot()
                        && session.now(message -> head(message, tenant, series)).isEmpty()
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
        return session.now(message -> lockHead(message, tenant, series));
    }

    /** Locks the head, if there is one. */
    Answer<Optional<Head>> lockHead(Message message, TenantId tenant, String series) {
        return message.askOne(lockHead, of(tenant, series), row -> new Head(row.optionalDate()));
    }

    private static Binder of(TenantId tenant, String series) {
        return params -> params.text(tenant.value()).text(series);
    }

    private static Binder of(TenantId tenant, String series, Year year) {
        return params -> params.text(tenant.value()).text(series).number(year.getValue());
    }

    void updateHead(Session session, TenantId tenant, String series, LocalDate lastIssuedOn) {
        session.change(
                updateHead,
                params -> params.date(lastIssuedOn).text(tenant.value()).text(series));
    }

    /** The last number of the year under the lock of the series. */
    Optional<Long> lockedValue(Session session, TenantId tenant, String series, Year year) {
        return session.find(value + session.currentRead(), of(tenant, series, year), Row::number);
    }

    /** The last number of the year; empty before the first. */
    Answer<Optional<Long>> value(Message message, TenantId tenant, String series, Year year) {
        return message.askOne(value, of(tenant, series, year), Row::number);
    }

    void insertValue(Session session, TenantId tenant, String series, Year year, long last) {
        session.change(
                insertValue,
                p -> p.text(tenant.value()).text(series).number(year.getValue()).number(last));
    }

    void updateValue(Session session, TenantId tenant, String series, Year year, long before, long last) {
        session.change(
                updateValue,
                params -> params.number(last)
                        .text(tenant.value())
                        .text(series)
                        .number(year.getValue())
                        .number(before));
    }
}
