package dev.solde.benchmarks.ar1;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids as the kernel makes them: random and ordered by time, version 7. */
final class Ids {

    private Ids() {}

    static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low);
    }

    /** The id of the account with this number. */
    static UUID account(int number) {
        return new UUID(0x7000L, Long.MIN_VALUE | number);
    }
}
