package dev.solde.billing.testkit;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.fact.ConsumerName;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.FeedRepository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Storages whose feed breaks a promise, each in one way. */
final class BrokenFeeds {

    private static final int ALL = 100_000;

    private BrokenFeeds() {}

    private static BillingStorage feed(UnaryOperator<FeedRepository> breaking) {
        return new DelegatingStorage(InMemoryBillingStorage.create()) {
            @Override
            protected FeedRepository decorate(TenantId tenant, FeedRepository feed) {
                return breaking.apply(feed);
            }
        };
    }

    /** The record that was committed last never comes. */
    static BillingStorage lastRecordMissing() {
        return feed(sound -> new DelegatingFeed(sound) {
            @Override
            public List<FeedEvent> after(FeedPosition position, int limit) {
                List<FeedEvent> events = super.after(position, limit);
                boolean hasLast = events.size() > 2 && events.size() < limit;
                return hasLast ? events.subList(0, events.size() - 1) : events;
            }
        });
    }

    /** Two records of an account come in the wrong order. */
    static BillingStorage swappedRecords() {
        return feed(sound -> new DelegatingFeed(sound) {
            @Override
            public List<FeedEvent> after(FeedPosition position, int limit) {
                List<FeedEvent> events = new ArrayList<>(super.after(position, limit));
                if (events.size() > 1) {
                    FeedEvent first = events.get(0);
                    FeedEvent second = events.get(1);
                    events.set(0, new FeedEvent(first.position(), second.record()));
                    events.set(1, new FeedEvent(second.position(), first.record()));
                }
                return events;
            }
        });
    }

    /** Positions follow the names of the accounts, so that a new record stands before one that was read. */
    static BillingStorage growsInTheMiddle() {
        return feed(sound -> new DelegatingFeed(sound) {
            @Override
            public List<FeedEvent> after(FeedPosition position, int limit) {
                List<FeedEvent> sorted = super.after(FeedPosition.START, ALL).stream()
                        .sorted(Comparator.comparing(event -> event.record().account()))
                        .toList();
                return IntStream.range(0, sorted.size())
                        .mapToObj(i -> new FeedEvent(
                                FeedPosition.of(i + 1), sorted.get(i).record()))
                        .skip(position.value())
                        .limit(limit)
                        .toList();
            }
        });
    }

    /** After every delivery the consumer stands at the start. */
    static BillingStorage positionForgotten() {
        return feed(sound -> new DelegatingFeed(sound) {
            @Override
            public int deliver(ConsumerName consumer, int limit, ToIntFunction<? super List<FeedEvent>> work) {
                int handled = super.deliver(consumer, limit, work);
                seek(consumer, FeedPosition.START);
                return handled;
            }
        });
    }

    /** All consumers share a position. */
    static BillingStorage onePositionForAll() {
        ConsumerName one = ConsumerName.of("one");
        return feed(sound -> new DelegatingFeed(sound) {
            @Override
            public FeedPosition position(ConsumerName consumer) {
                return super.position(one);
            }

            @Override
            public int deliver(ConsumerName consumer, int limit, ToIntFunction<? super List<FeedEvent>> work) {
                return super.deliver(one, limit, work);
            }
        });
    }

    /** The position goes behind events that were not handled. */
    static BillingStorage chunkTakenForHandled() {
        return feed(sound -> new DelegatingFeed(sound) {
            @Override
            public int deliver(ConsumerName consumer, int limit, ToIntFunction<? super List<FeedEvent>> work) {
                return super.deliver(consumer, limit, events -> {
                    work.applyAsInt(events);
                    return events.size();
                });
            }
        });
    }

    /** Whoever comes is given the events from where the consumer stood before the delivery that goes on. */
    static BillingStorage notLocked() {
        return feed(sound -> new DelegatingFeed(sound) {
            @Override
            public int deliver(ConsumerName consumer, int limit, ToIntFunction<? super List<FeedEvent>> work) {
                List<FeedEvent> events = after(position(consumer), limit);
                int handled = events.isEmpty() ? 0 : work.applyAsInt(events);
                if (handled > 0) {
                    seek(consumer, events.get(handled - 1).position());
                }
                return handled;
            }
        });
    }

    /** Every tenant reads the feed of the other club. */
    static BillingStorage otherTenantsFeed() {
        return new DelegatingStorage(InMemoryBillingStorage.create()) {
            @Override
            public FeedRepository feed(TenantId tenant) {
                return super.feed(Samples.OTHER_CLUB);
            }
        };
    }
}
