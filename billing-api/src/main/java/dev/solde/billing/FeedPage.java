package dev.solde.billing;

import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import java.util.List;

/**
 * A part of the event feed.
 *
 * @param events in order; none when there is nothing new
 * @param end where to read on: the position of the last event, or the one that was asked for when there is none
 */
public record FeedPage(List<FeedEvent> events, FeedPosition end) {

    /** Copies the list. */
    public FeedPage {
        events = List.copyOf(events);
    }
}
