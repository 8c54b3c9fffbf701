package dev.solde.billing.core.memory;

import dev.solde.billing.fact.ConsumerName;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.port.FeedRepository;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/**
 * The feed of a tenant's committed books. One transaction runs at a time, so records have their positions from the beginning, in
 * the order of the transactions.
 */
final class StoredFeed implements FeedRepository {

    private final BooksSource books;
    private final Map<ConsumerName, StoredConsumer> consumers = new ConcurrentHashMap<>();

    StoredFeed(BooksSource books) {
        this.books = books;
    }

    @Override
    public int advance(int limit) {
        return 0;
    }

    @Override
    public FeedPosition end() {
        return FeedPosition.of(books.ask(Books::lastPosition));
    }

    @Override
    public List<FeedEvent> after(FeedPosition position, int limit) {
        return books.ask(kept -> LongStream.rangeClosed(1, kept.lastPosition())
                .skip(position.value())
                .limit(limit)
                .mapToObj(next -> new FeedEvent(FeedPosition.of(next), record(kept, next)))
                .toList());
    }

    private static JournalRecord record(Books kept, long position) {
        Books.RecordId id = kept.feed().get(position).orElseThrow();
        return kept.account(id.account()).orElseThrow().records().get((int) id.sequence() - 1);
    }

    @Override
    public FeedPosition position(ConsumerName consumer) {
        return stored(consumer).position();
    }

    @Override
    public void seek(ConsumerName consumer, FeedPosition position) {
        stored(consumer).seek(position);
    }

    @Override
    public int deliver(ConsumerName consumer, int limit, ToIntFunction<? super List<FeedEvent>> work) {
        return stored(consumer).deliver(from -> after(from, limit), work);
    }

    private StoredConsumer stored(ConsumerName consumer) {
        return consumers.computeIfAbsent(consumer, added -> new StoredConsumer());
    }
}
