package dev.solde.billing.testkit;

import dev.solde.billing.ledger.Salt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Salts that are the same in every run, so that equal runs give equal hashes on every storage. For tests only. */
public final class SequentialSalts implements Supplier<Salt> {

    private static final long HIGH = 0x5a17_5a17_5a17_5a17L;

    private final AtomicLong last;

    /** Begins with the first salt. */
    public SequentialSalts() {
        this(0);
    }

    /** Begins after so many salts. */
    public SequentialSalts(long given) {
        last = new AtomicLong(given);
    }

    @Override
    public Salt get() {
        return new Salt(HIGH, last.incrementAndGet());
    }
}
