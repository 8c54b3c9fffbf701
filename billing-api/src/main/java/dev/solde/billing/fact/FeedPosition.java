package dev.solde.billing.fact;

import dev.solde.billing.internal.Checks;

/**
 * A place on the event feed of a tenant. Later events have greater positions; nothing else can be read from the number. It
 * belongs to one tenant in one database: after a move to another database the same records have other positions.
 *
 * @param value 0 before the first event
 */
public record FeedPosition(long value) implements Comparable<FeedPosition> {

    /** Before the first event. */
    public static final FeedPosition START = new FeedPosition(0);

    /** Refuses numbers below 0. */
    public FeedPosition {
        Checks.require(value >= 0, "positions are counted from 1; 0 is before the first: " + value);
    }

    /** The position that {@link #value} gave before, for whoever keeps it as a number. */
    public static FeedPosition of(long value) {
        return new FeedPosition(value);
    }

    @Override
    public int compareTo(FeedPosition other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
