package dev.solde.billing.core.engine;

import dev.solde.billing.FeedConsumer;
import dev.solde.billing.fact.ConsumerName;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.port.FeedRepository;
import java.util.Objects;
import java.util.function.Consumer;

/** Delivers to one consumer under its lock. */
final class KernelFeedConsumer implements FeedConsumer {

    private final FeedRepository feed;
    private final ConsumerName name;

    KernelFeedConsumer(FeedRepository feed, ConsumerName name) {
        this.feed = feed;
        this.name = Objects.requireNonNull(name, "name");
    }

    @Override
    public int deliver(int limit, Consumer<? super FeedEvent> handler) {
        KernelFeed.requireLimit(limit);
        Objects.requireNonNull(handler, "handler");
        int handled = deliverGiven(limit, handler);
        return handled == 0 && KernelFeed.advance(feed) ? deliverGiven(limit, handler) : handled;
    }

    /** Delivers of what has a position. */
    private int deliverGiven(int limit, Consumer<? super FeedEvent> handler) {
        Delivery delivery = new Delivery(handler);
        int handled;
        try {
            handled = feed.deliver(name, limit, delivery::handOver);
        } catch (RuntimeException | Error notKept) {
            delivery.suppressIn(notKept);
            throw notKept;
        }
        delivery.end();
        return handled;
    }

    @Override
    public FeedPosition position() {
        return feed.position(name);
    }

    @Override
    public void seek(FeedPosition position) {
        KernelFeed.requireGiven(position, feed);
        feed.seek(name, position);
    }
}
