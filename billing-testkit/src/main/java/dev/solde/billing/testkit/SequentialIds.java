package dev.solde.billing.testkit;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Ids that are the same in every run and ascend like the kernel's own (UUID version 7). Safe for use by many threads, though
 * then their order is not the same in every run.
 */
public final class SequentialIds implements Supplier<UUID> {

    private static final long FIRST_MILLISECOND = 0x0190_0000_0000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last;

    /** Begins with the first id. */
    public SequentialIds() {
        this(0);
    }

    /** Begins after so many ids. */
    public SequentialIds(long given) {
        last = new AtomicLong(given);
    }

    @Override
    public UUID get() {
        long next = last.incrementAndGet();
        return new UUID((FIRST_MILLISECOND + next) << 16 | VERSION_7, VARIANT | next);
    }
}
