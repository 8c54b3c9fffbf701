package dev.solde.billing.core.engine;

import dev.solde.billing.fact.FeedEvent;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One chunk of events on its way to a handler, whose exception waits until the position before its event is kept. */
final class Delivery {

    private final Consumer<? super FeedEvent> handler;
    private @Nullable Throwable stopped;

    Delivery(Consumer<? super FeedEvent> handler) {
        this.handler = handler;
    }

    /** Hands over the events up to the first that fails, and answers how many did not; again, when their transaction is run again. */
    int handOver(List<FeedEvent> events) {
        stopped = null;
        int handled = 0;
        for (FeedEvent event : events) {
            try {
                handler.accept(event);
            } catch (RuntimeException | Error e) {
                stopped = e;
                return handled;
            }
            handled++;
        }
        return handled;
    }

    /** Throws what stopped the handler. */
    void end() {
        if (stopped instanceof RuntimeException exception) {
            throw exception;
        }
        if (stopped instanceof Error error) {
            throw error;
        }
    }

    /** Keeps what stopped the handler from being forgotten when its position could not be kept either. */
    void suppressIn(Throwable notKept) {
        if (stopped != null && stopped != notKept) {
            notKept.addSuppressed(stopped);
        }
    }
}
