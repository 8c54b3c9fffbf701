package dev.solde.billing.jdbc;

import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records that wait for the feed, those that are on it, and the row that is locked to move them. */
final class FeedTable {

    private final String insertWaiting;
    private final String isWaiting;
    private final String waiting;
    private final String insert;
    private final String deleteWaiting;
    private final String end;
    private final String lockEnd;
    private final String insertEnd;
    private final String moveEnd;

    FeedTable(Names names) {
        insertWaiting = names.in("insert into $feed_waiting (tenant, account, record_sequence) values (?, ?, ?)");
        isWaiting = names.in("select 1 from $feed_waiting where tenant = ? fetch first 1 rows only");
        waiting = names.in("select account, record_sequence from $feed_waiting where tenant = ?"
                + " order by tenant, account, record_sequence fetch first ? rows only");
        insert = names.in("insert into $feed (tenant, position, account, record_sequence) values (?, ?, ?, ?)");
        deleteWaiting = names.in("delete from $feed_waiting where tenant = ? and account = ? and record_sequence = ?");
        end = names.in("select last_position from $feed_end where tenant = ?");
        lockEnd = end + " for update";
        insertEnd = names.in("insert into $feed_end (tenant, last_position) values (?, 0)");
        moveEnd = names.in("update $feed_end set last_position = ? where tenant = ? and last_position = ?");
    }

    /** Lets a record wait for the feed, in the transaction that appends it. */
    void putWaiting(Session session, AccountKey key, long sequence) {
        session.update(insertWaiting, p -> key.bind(p).number(sequence));
    }

    boolean isAnyWaiting(Session session, TenantId tenant) {
        return session.find(isWaiting, of(tenant), row -> row.number()).isPresent();
    }

    /** The position of the last event. */
    FeedPosition end(Session session, TenantId tenant) {
        return session.find(end, of(tenant), row -> FeedPosition.of(row.number()))
                .orElse(FeedPosition.START);
    }

    private record Waiting(long position, AccountId account, long sequence) {}

    /** Moves at most so many committed records to the end of the feed, which is locked until the transaction ends. */
    int advance(Session session, TenantId tenant, int limit) {
        long last = lockEnd(session, tenant);
        // A statement of its own, because a read in the locking statement would be older than the lock.
        List<Waiting> moved = new ArrayList<>();
        session.select(
                waiting,
                p -> p.text(tenant.value()).number(limit),
                row -> moved.add(new Waiting(last + moved.size() + 1, AccountId.of(row.text()), row.number())));
        session.batch(
                insert,
                moved,
                (record, p) -> p.text(tenant.value())
                        .number(record.position())
                        .text(record.account().value())
                        .number(record.sequence()));
        session.guardedBatch(
                deleteWaiting,
                moved,
                (record, p) ->
                        p.text(tenant.value()).text(record.account().value()).number(record.sequence()));
        session.guardedBatch(
                moveEnd,
                List.of(last + moved.size()),
                (position, p) -> p.number(position).text(tenant.value()).number(last));
        return moved.size();
    }

    /** Locks the row, which is made first if the tenant has no feed; the loser of a race for that waits for the winner. */
    private long lockEnd(Session session, TenantId tenant) {
        Optional<Long> locked = session.find(lockEnd, of(tenant), row -> row.number());
        if (locked.isEmpty()) {
            session.insertIfAbsent(insertEnd, of(tenant));
            locked = session.find(lockEnd, of(tenant), row -> row.number());
        }
        return locked.orElseThrow(() ->
                session.stale("the feed of tenant " + tenant + " was made by a transaction that this one cannot see"));
    }

    private static Binder of(TenantId tenant) {
        return p -> p.text(tenant.value());
    }
}
