package dev.solde.examples.portal.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day that the demonstration has come to, at nine in the morning. */
final class DemoClock extends Clock {

    private final ZoneId zone;
    private Instant now = Instant.EPOCH;

    DemoClock(ZoneId zone) {
        this.zone = zone;
    }

    void goTo(LocalDate day) {
        now = day.atTime(9, 0).atZone(zone).toInstant();
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
