package dev.solde.billing.core.memory;

import dev.solde.billing.BillingException;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Where a consumer of the feed stands. A turn belongs to no thread, so a handler does not get a second one by calling again. */
final class StoredConsumer {

    private final Semaphore turn = new Semaphore(1, true);
    private volatile FeedPosition position = FeedPosition.START;

    FeedPosition position() {
        return position;
    }

    void seek(FeedPosition to) {
        try {
            if (!turn.tryAcquire(MemoryStore.LOCK_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new BillingException(
                        "a delivery to the consumer did not end within " + MemoryStore.LOCK_TIMEOUT_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BillingException("interrupted while waiting for a delivery to the consumer", e);
        }
        position = to;
        turn.release();
    }

    int deliver(Function<FeedPosition, List<FeedEvent>> read, ToIntFunction<? super List<FeedEvent>> work) {
        if (!turn.tryAcquire()) {
            return 0;
        }
        try {
            List<FeedEvent> events = read.apply(position);
            int handled = events.isEmpty() ? 0 : work.applyAsInt(events);
            if (handled > 0) {
                position = events.get(handled - 1).position();
            }
            return handled;
        } finally {
            turn.release();
        }
    }
}
