package dev.solde.billing.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.fact.FeedEvent;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final IllegalStateException FULL = new IllegalStateException("the queue is full");

    private final AtomicBoolean isFull = new AtomicBoolean(true);
    private final Delivery delivery = new Delivery(event -> {
        if (isFull.get()) {
            throw FULL;
        }
    });
    /** What is in them is the handler's matter alone. */
    private final List<FeedEvent> events = Collections.nCopies(3, null);

    @Test
    void whatStoppedTheHandlerIsThrownInTheEnd() {
        assertThat(delivery.handOver(events)).isZero();
        assertThatThrownBy(delivery::end).isSameAs(FULL);
    }

    @Test
    void whenTheTransactionIsRunAgainOnlyTheLastTimeCounts() {
        delivery.handOver(events);
        isFull.set(false);
        assertThat(delivery.handOver(events)).isEqualTo(3);
        assertThatCode(delivery::end).doesNotThrowAnyException();
    }
}
