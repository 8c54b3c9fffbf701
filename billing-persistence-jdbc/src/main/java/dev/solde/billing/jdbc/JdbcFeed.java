package dev.solde.billing.jdbc;

import dev.solde.billing.fact.ConsumerName;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.FeedRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The feed of a tenant, in transactions of the storage's own. */
final class JdbcFeed implements FeedRepository {

    private final Tables tables;
    private final Connecting connecting;
    private final TenantId tenant;

    JdbcFeed(Tables tables, Connecting connecting, TenantId tenant) {
        this.tables = tables;
        this.connecting = connecting;
        this.tenant = tenant;
    }

    /** Looks before it locks, so that those who ask often and find nothing do not queue. */
    @Override
    public int advance(int limit) {
        boolean any = connecting.read(session -> tables.feed.isAnyWaiting(reading(session), tenant));
        return any
                ? connecting.write(
                        session -> tables.feed.advance(session.to("advance the feed of tenant", tenant), tenant, limit))
                : 0;
    }

    @Override
    public FeedPosition end() {
        return connecting.read(session -> tables.feed.end(reading(session), tenant));
    }

    @Override
    public List<FeedEvent> after(FeedPosition position, int limit) {
        return connecting.read(session -> tables.feedReads.after(reading(session), tenant, position, limit));
    }

    private Session reading(Session session) {
        return session.to("read the feed of tenant", tenant);
    }

    @Override
    public FeedPosition position(ConsumerName consumer) {
        return stored(consumer).orElse(FeedPosition.START);
    }

    private Optional<FeedPosition> stored(ConsumerName consumer) {
        return connecting.read(
                session -> tables.feedConsumers.position(session.to("read consumer", consumer), tenant, consumer));
    }

    @Override
    public void seek(ConsumerName consumer, FeedPosition position) {
        makeKnown(consumer);
        connecting.write(session -> {
            tables.feedConsumers.lock(session.to("lock consumer", consumer), tenant, consumer);
            tables.feedConsumers.move(session, tenant, consumer, position);
            return position;
        });
    }

    @Override
    public int deliver(ConsumerName consumer, int limit, ToIntFunction<? super List<FeedEvent>> work) {
        makeKnown(consumer);
        return connecting.write(session -> tables.feedConsumers
                .tryLock(session.to("lock consumer", consumer), tenant, consumer)
                .map(from -> delivered(session, consumer, tables.feedReads.after(session, tenant, from, limit), work))
                .orElse(0));
    }

    private int delivered(
            Session session,
            ConsumerName consumer,
            List<FeedEvent> events,
            ToIntFunction<? super List<FeedEvent>> work) {
        int handled = events.isEmpty() ? 0 : work.applyAsInt(events);
        if (handled > 0) {
            FeedPosition reached = events.get(handled - 1).position();
            tables.feedConsumers.move(session.to("move consumer", consumer), tenant, consumer, reached);
        }
        return handled;
    }

    /** In a transaction of its own: until that is committed nobody else could lock the row, nor skip it. */
    private void makeKnown(ConsumerName consumer) {
        if (stored(consumer).isEmpty()) {
            connecting.write(session -> {
                tables.feedConsumers.insertIfAbsent(session.to("make consumer", consumer), tenant, consumer);
                return consumer;
            });
        }
    }
}
