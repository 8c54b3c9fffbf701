package dev.solde.billing.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until the test moves it. Safe for use by many threads. Views of it in other zones, made by {@link
 * #withZone}, move with it.
 */
public final class MutableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** A clock that shows this local time in this zone, which also decides what today is. */
    public static MutableClock at(LocalDateTime time, ZoneId zone) {
        return new MutableClock(new AtomicReference<>(time.atZone(zone).toInstant()), zone);
    }

    /** Moves by so much; backwards when the duration is below zero. */
    public MutableClock advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
        return this;
    }

    /** Sets to this local time in the clock's zone. */
    public MutableClock set(LocalDateTime time) {
        return set(time.atZone(zone).toInstant());
    }

    /** Sets to this instant, which may be an earlier one. */
    public MutableClock set(Instant instant) {
        now.set(Objects.requireNonNull(instant, "instant"));
        return this;
    }

    /** The date that it shows in its zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), zone);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public MutableClock withZone(ZoneId other) {
        return new MutableClock(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public String toString() {
        return "MutableClock[" + instant().atZone(zone) + "]";
    }
}
