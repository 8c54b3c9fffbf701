package dev.solde.billing;

import dev.solde.billing.fact.ConsumerName;
import dev.solde.billing.fact.FeedPosition;

/**
 * The committed journal records of all accounts in one order, to be told to other systems. Safe for use by many threads and
 * processes.
 *
 * <p>Every record is on the feed exactly once: those of an account in record order, those of several accounts in one order that
 * every reader sees alike. The feed only grows at its end: what was read up to a position never changes, but that texts which
 * were erased since are missing. A record gets its position when it is committed and somebody reads on, so a transaction that
 * stays open for long delays its own records and no others. Records that {@link Billing#restore} brought in are on the feed of
 * the database into which they came.
 *
 * <p>Reading gives positions in transactions of the storage's own, never in one of the host.
 */
public interface EventFeed {

    /**
     * The events after a position, for a reader that keeps its position itself. Empty only when every record that was committed
     * before the call is at or before the position; shorter than the limit also when more are there.
     *
     * @param limit at most so many events, 1 to 1,000
     * @throws IllegalArgumentException if the limit is out of range, or if the feed never gave the position, so that whoever
     *     keeps it would miss what comes
     */
    FeedPage after(FeedPosition position, int limit);

    /** The consumer of this name, whose position the storage keeps. One that was never heard of begins at the start. */
    FeedConsumer consumer(ConsumerName name);

    /** The consumer of this name. */
    default FeedConsumer consumer(String name) {
        return consumer(ConsumerName.of(name));
    }
}
