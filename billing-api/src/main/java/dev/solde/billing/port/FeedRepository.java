package dev.solde.billing.port;

import dev.solde.billing.fact.ConsumerName;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The event feed of a tenant. A record comes on it by {@link LedgerRepository#append}, in the same transaction, and gets its position
 * when it is committed and {@link #advance} finds it. Every method is a transaction of its own.
 */
public interface FeedRepository {

    /**
     * Gives positions, each greater than any before, to committed records that have none: of an account never to a later record before an
     * earlier one. Alone in the tenant while it does so, so that a position is seen by nobody before all smaller ones are. Waits for no
     * command, and no command waits for it.
     *
     * @param limit at most so many records
     * @return how many got a position; 0 only when every record that was committed before the call has one
     */
    int advance(int limit);

    /** The greatest position that was given. */
    FeedPosition end();

    /** The events after a position, in order: all that have one are seen up to the last of them. */
    List<FeedEvent> after(FeedPosition position, int limit);

    /** Where a consumer stands; the start for one that never was. */
    FeedPosition position(ConsumerName consumer);

    /** Puts a consumer elsewhere, after waiting for a delivery to it. */
    void seek(ConsumerName consumer, FeedPosition position);

    /**
     * Locks the consumer, reads the events after its position, lets the work handle them and keeps the position of the last one that
     * it has handled. The lock ends with the process at the latest. Of those that deliver to one consumer at once, one works and the
     * others get 0 without waiting. Where there are no events, the work is not done.
     *
     * @param work answers how many of the events, from the first on, it has handled; after an exception the position stays
     * @return what the work answered; 0 if it was not done
     */
    int deliver(ConsumerName consumer, int limit, ToIntFunction<? super List<FeedEvent>> work);
}
