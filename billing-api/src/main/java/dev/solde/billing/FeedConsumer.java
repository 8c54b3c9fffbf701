package dev.solde.billing;

import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import java.util.function.Consumer;

/**
 * A named reader of the event feed whose position is kept with the books. Each name has a position of its own, and one process
 * at a time delivers to it. Safe for use by many threads and processes.
 */
public interface FeedConsumer {

    /**
     * Hands the next events to the handler, one after the other, and keeps the position behind the last one that was handled. Call
     * it again until it answers 0.
     *
     * <p>Each event at least once: after a crash, or when the position could not be kept, the events of the call come again. What the
     * handler did must be durable when it returns, and it must recognise a record that it has seen, by account and sequence.
     *
     * <p>A lock is held on the consumer while the handler works, in a database by a transaction and its connection. So keep the chunk
     * small when a handler is slow, and give the pool a second connection when the handler uses the same database.
     *
     * @param limit at most so many events, 1 to 1,000
     * @return how many were handled; 0 when there is nothing new, or when another thread or process delivers to this consumer
     * @throws BillingException if the storage failed; events that were handled may come again
     * @throws RuntimeException or {@link Error} of the handler: the event is the first of the next call
     */
    int deliver(int limit, Consumer<? super FeedEvent> handler);

    /** Behind the last event that was handled; {@link FeedPosition#START} before the first. */
    FeedPosition position();

    /**
     * Puts the consumer elsewhere: the next delivery begins with the event after this position. Waits for a delivery that is going on,
     * so a handler must not call it.
     *
     * @throws IllegalArgumentException if the feed never gave the position
     */
    void seek(FeedPosition position);
}
