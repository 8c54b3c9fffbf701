package dev.solde.billing.core.engine;

import dev.solde.billing.EventFeed;
import dev.solde.billing.FeedConsumer;
import dev.solde.billing.FeedPage;
import dev.solde.billing.fact.ConsumerName;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.port.FeedRepository;
import java.util.List;

/** Reads the feed, and gives positions only when what has one is read. */
final class KernelFeed implements EventFeed {

    private static final int MAX_LIMIT = 1_000;

    private final FeedRepository feed;

    KernelFeed(FeedRepository feed) {
        this.feed = feed;
    }

    @Override
    public FeedPage after(FeedPosition position, int limit) {
        requireLimit(limit);
        List<FeedEvent> events = feed.after(position, limit);
        if (events.size() < limit && advance(feed)) {
            events = feed.after(position, limit);
        }
        if (events.isEmpty()) {
            requireGiven(position, feed);
            return new FeedPage(events, position);
        }
        return new FeedPage(events, events.get(events.size() - 1).position());
    }

    @Override
    public FeedConsumer consumer(ConsumerName name) {
        return new KernelFeedConsumer(feed, name);
    }

    static void requireLimit(int limit) {
        Checks.require(
                limit >= 1 && limit <= MAX_LIMIT, "1 to " + MAX_LIMIT + " events are read at once, not " + limit);
    }

    /** As many as anybody may read at once, so that one round is enough for a full page. */
    static boolean advance(FeedRepository feed) {
        return feed.advance(MAX_LIMIT) > 0;
    }

    static void requireGiven(FeedPosition position, FeedRepository feed) {
        FeedPosition end = feed.end();
        Checks.require(
                position.compareTo(end) <= 0, "the feed ends at " + end + " and never gave position " + position);
    }
}
