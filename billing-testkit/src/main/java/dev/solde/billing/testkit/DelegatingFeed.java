package dev.solde.billing.testkit;

import dev.solde.billing.fact.ConsumerName;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.port.FeedRepository;
import java.util.List;
import java.util.function.ToIntFunction;

/** Passes everything on to another feed; override what shall differ. */
public class DelegatingFeed implements FeedRepository {

    private final FeedRepository delegate;

    /** Passes on to this feed. */
    public DelegatingFeed(FeedRepository delegate) {
        this.delegate = delegate;
    }

    @Override
    public int advance(int limit) {
        return delegate.advance(limit);
    }

    @Override
    public FeedPosition end() {
        return delegate.end();
    }

    @Override
    public List<FeedEvent> after(FeedPosition position, int limit) {
        return delegate.after(position, limit);
    }

    @Override
    public FeedPosition position(ConsumerName consumer) {
        return delegate.position(consumer);
    }

    @Override
    public void seek(ConsumerName consumer, FeedPosition position) {
        delegate.seek(consumer, position);
    }

    @Override
    public int deliver(ConsumerName consumer, int limit, ToIntFunction<? super List<FeedEvent>> work) {
        return delegate.deliver(consumer, limit, work);
    }
}
