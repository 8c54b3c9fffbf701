package dev.solde.billing.jdbc;

import dev.solde.billing.fact.ConsumerName;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.TenantId;
import java.util.List;
import java.util.Optional;

/** A row per consumer of the feed with its position, made before it is first locked. */
final class FeedConsumerTable {

    private final String find;
    private final String lock;
    private final String tryLock;
    private final String insert;
    private final String move;

    FeedConsumerTable(Names names) {
        find = names.in("select last_position from $feed_consumer where tenant = ? and consumer = ?");
        lock = find + " for update";
        tryLock = lock + " skip locked";
        insert = names.in("insert into $feed_consumer (tenant, consumer, last_position) values (?, ?, 0)");
        move = names.in("update $feed_consumer set last_position = ? where tenant = ? and consumer = ?");
    }

    /** Empty for a consumer that never was. */
    Optional<FeedPosition> position(Session session, TenantId tenant, ConsumerName consumer) {
        return position(session, find, tenant, consumer);
    }

    /** Locks the row, after waiting for whoever holds it. */
    void lock(Session session, TenantId tenant, ConsumerName consumer) {
        position(session, lock, tenant, consumer);
    }

    /** Locks the row, unless somebody else holds it: then empty, as for a consumer that never was. */
    Optional<FeedPosition> tryLock(Session session, TenantId tenant, ConsumerName consumer) {
        return position(session, tryLock, tenant, consumer);
    }

    private static Optional<FeedPosition> position(
            Session session, String query, TenantId tenant, ConsumerName consumer) {
        return session.find(query, of(tenant, consumer), row -> FeedPosition.of(row.number()));
    }

    void insertIfAbsent(Session session, TenantId tenant, ConsumerName consumer) {
        session.insertIfAbsent(insert, of(tenant, consumer));
    }

    /** Moves a consumer whose row is locked. */
    void move(Session session, TenantId tenant, ConsumerName consumer, FeedPosition position) {
        session.guardedBatch(
                move,
                List.of(position),
                (to, p) -> p.number(to.value()).text(tenant.value()).text(consumer.value()));
    }

    private static Binder of(TenantId tenant, ConsumerName consumer) {
        return p -> p.text(tenant.value()).text(consumer.value());
    }
}
