package com.example.consumer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands at nine in the morning of the day to which the program has come. */
final class DayClock extends Clock {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private LocalDate day = LocalDate.of(2026, 6, 3);

    LocalDate today() {
        return day;
    }

    void goTo(LocalDate next) {
        day = next;
    }

    @Override
    public Instant instant() {
        return day.atTime(9, 0).atZone(PARIS).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
