package dev.solde.billing.core.engine;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** UUIDs of version 7 (RFC 9562): ordered by the clock's millisecond, otherwise random, so that indexes grow at their end. */
final class TimeOrderedIds implements Supplier<UUID> {

    private final Clock clock;
    private final SecureRandom random;

    TimeOrderedIds(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID get() {
        // One call: what a call of a secure random costs does not depend on how much is asked for.
        byte[] bytes = new byte[Short.BYTES + Long.BYTES];
        random.nextBytes(bytes);
        ByteBuffer bits = ByteBuffer.wrap(bytes);
        long high = (clock.millis() << 16) | 0x7000L | (bits.getShort() & 0x0fffL);
        long low = (bits.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
