package dev.solde.examples.onlineretail.books;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Stands at the minute of the document that is being billed, in the retailer's zone. */
public final class ExampleClock extends Clock {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ZoneId zone;
    private Instant now = Instant.EPOCH;

    /** A clock in London. */
    public ExampleClock() {
        this(LONDON);
    }

    private ExampleClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Moves the clock to this local time. */
    public void set(LocalDateTime time) {
        now = time.atZone(zone).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        ExampleClock clock = new ExampleClock(other);
        clock.now = now;
        return clock;
    }
}
