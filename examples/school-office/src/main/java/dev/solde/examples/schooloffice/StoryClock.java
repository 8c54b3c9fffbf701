package dev.solde.examples.schooloffice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day that the story has come to, at nine in the morning. */
final class StoryClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    StoryClock(LocalDate day, ZoneId zone) {
        this.zone = zone;
        this.now = morning(day);
    }

    private Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(zone).toInstant();
    }

    /** Goes on to a day. */
    void goTo(LocalDate day) {
        now = morning(day);
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
        return Clock.fixed(now, other);
    }
}
