package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.FeedConsumer;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.fact.JournalRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Named consumers of the feed: each has a position that is kept, and one delivery at a time. */
public interface FeedConsumerContract extends ContractPart {

    private FeedConsumer consumer(String name) {
        return billing().feed().consumer(name);
    }

    /** An account with so many records, the first of which opens it. */
    private List<JournalRecord> recorded(int records) {
        billing().openAccount(open(DUPONT));
        for (int i = 1; i < records; i++) {
            billing().recordPayment(payment(DUPONT, "1.00"));
        }
        return Pages.all(page -> queries().journal(DUPONT, page));
    }

    private List<JournalRecord> delivered(FeedConsumer consumer, int limit) {
        List<JournalRecord> records = new ArrayList<>();
        int count = consumer.deliver(limit, event -> records.add(event.record()));
        assertThat(records).hasSize(count);
        return records;
    }

    /** Chunk by chunk until nothing is new, and again when something is. */
    @Test
    default void a_consumer_is_given_every_event_in_order_and_goes_on_where_it_was() {
        List<JournalRecord> records = recorded(5);
        FeedConsumer ledger = consumer("general-ledger");
        assertThat(ledger.position()).isEqualTo(FeedPosition.START);
        assertThat(delivered(ledger, 2)).isEqualTo(records.subList(0, 2));
        assertThat(delivered(consumer("general-ledger"), 2)).isEqualTo(records.subList(2, 4));
        assertThat(delivered(ledger, 2)).isEqualTo(records.subList(4, 5));
        assertThat(delivered(ledger, 2)).isEmpty();
        JournalRecord next = billing().execute(payment(DUPONT, "1.00")).record().orElseThrow();
        assertThat(delivered(ledger, 2)).containsExactly(next);
        assertThat(ledger.position())
                .isEqualTo(billing().feed().after(FeedPosition.START, 10).end());
    }

    /** As many as there are. */
    @Test
    default void consumers_do_not_know_of_each_other() {
        List<JournalRecord> records = recorded(3);
        assertThat(delivered(consumer("general-ledger"), 10)).isEqualTo(records);
        assertThat(consumer("search-index").position()).isEqualTo(FeedPosition.START);
        assertThat(delivered(consumer("search-index"), 2)).isEqualTo(records.subList(0, 2));
    }

    /** The events before it are not told again; the exception passes through as it is. */
    @Test
    default void an_exception_of_the_handler_leaves_the_position_at_the_last_event_that_was_handled() {
        List<JournalRecord> records = recorded(4);
        FeedConsumer ledger = consumer("general-ledger");
        List<FeedEvent> handled = new ArrayList<>();
        for (Throwable failure : List.of(new IllegalStateException("receiver is down"), new AssertionError("bug"))) {
            assertThatThrownBy(() -> ledger.deliver(10, event -> {
                        if (event.record().sequence() == 3) {
                            throwUnchecked(failure);
                        }
                        handled.add(event);
                    }))
                    .isSameAs(failure);
            assertThat(handled.stream().map(FeedEvent::record)).containsExactlyElementsOf(records.subList(0, 2));
            assertThat(ledger.position()).isEqualTo(handled.get(1).position());
        }
        assertThat(delivered(ledger, 10)).isEqualTo(records.subList(2, 4));
    }

    private static void throwUnchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    /** Back to the start, and behind what is not wanted. */
    @Test
    default void a_consumer_can_be_put_elsewhere() {
        List<JournalRecord> records = recorded(4);
        FeedConsumer ledger = consumer("general-ledger");
        List<FeedEvent> events = billing().feed().after(FeedPosition.START, 10).events();
        ledger.seek(events.get(1).position());
        assertThat(ledger.position()).isEqualTo(events.get(1).position());
        assertThat(delivered(ledger, 10)).isEqualTo(records.subList(2, 4));
        ledger.seek(FeedPosition.START);
        assertThat(delivered(ledger, 10)).isEqualTo(records);
    }

    /** The second one goes away with nothing, and what the first handled is not told again. */
    @Test
    default void one_at_a_time_delivers_to_a_consumer() throws InterruptedException {
        List<JournalRecord> records = recorded(3);
        CountDownLatch inHandler = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<JournalRecord> first = Collections.synchronizedList(new ArrayList<>());
        Future<Integer> delivering =
                Threads.beside(() -> consumer("general-ledger").deliver(2, event -> {
                    inHandler.countDown();
                    await(mayEnd);
                    first.add(event.record());
                }));
        await(inHandler);
        assertThat(delivered(consumer("general-ledger"), 10))
                .as("beside another")
                .isEmpty();
        assertThat(delivered(consumer("search-index"), 10))
                .as("another consumer is not kept waiting")
                .isEqualTo(records);
        mayEnd.countDown();
        assertThat(Threads.get(delivering)).isEqualTo(2);
        assertThat(first).isEqualTo(records.subList(0, 2));
        assertThat(delivered(consumer("general-ledger"), 10)).isEqualTo(records.subList(2, 3));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Nor does a handler begin another delivery to its own consumer. */
    @Test
    default void a_handler_may_use_the_kernel_but_gets_no_second_delivery() {
        recorded(2);
        FeedConsumer ledger = consumer("general-ledger");
        List<Integer> inner = new ArrayList<>();
        assertThat(ledger.deliver(10, event -> {
                    inner.add(ledger.deliver(10, again -> {}));
                    billing().recordPayment(payment(DUPONT, "1.00"));
                }))
                .isEqualTo(2);
        assertThat(inner).containsExactly(0, 0);
        List<Long> later = new ArrayList<>();
        while (ledger.deliver(10, event -> later.add(event.record().sequence())) > 0) {}
        assertThat(later).containsExactly(3L, 4L);
    }

    /** While it is posted, four threads deliver in turns: each event once, in order. */
    @Test
    default void events_that_four_threads_deliver_in_turns_come_once_and_in_order() {
        billing().openAccount(open(DUPONT));
        List<FeedEvent> handled = Collections.synchronizedList(new ArrayList<>());
        Threads.together(5, thread -> () -> {
            for (int i = 0; i < 30; i++) {
                if (thread == 0) {
                    billing().recordPayment(payment(DUPONT, "1.00"));
                } else {
                    consumer("general-ledger").deliver(3, handled::add);
                }
            }
            return thread;
        });
        while (consumer("general-ledger").deliver(100, handled::add) > 0) {}
        assertThat(handled).hasSize(31).isEqualTo(FeedChecker.all(billing().feed()));
    }
}
