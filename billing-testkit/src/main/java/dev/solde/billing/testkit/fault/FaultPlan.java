package dev.solde.billing.testkit.fault;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Decides when a fault strikes. May be asked by several threads. */
@FunctionalInterface
public interface FaultPlan {

    /** Whether this fault strikes now; asked each time that it could. */
    boolean strikes(Fault fault);

    /** Nothing goes wrong. */
    static FaultPlan none() {
        return fault -> false;
    }

    /** This fault strikes the next time that it could, and then no more. */
    static FaultPlan once(Fault fault) {
        return nth(fault, 1);
    }

    /** This fault strikes the nth time from now that it could, counted from 1, and then no more. */
    static FaultPlan nth(Fault fault, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("counted from 1: " + n);
        }
        AtomicInteger times = new AtomicInteger();
        return possible -> possible == fault && times.incrementAndGet() == n;
    }

    /**
     * Each fault strikes at random, so many times in a thousand; one that is not named does not. The same seed strikes at the same
     * places of a program that runs in one thread.
     */
    static FaultPlan random(long seed, Map<Fault, Integer> perThousand) {
        Map<Fault, Integer> rates = Map.copyOf(perThousand);
        Random random = new Random(seed);
        return possible -> {
            int rate = rates.getOrDefault(possible, 0);
            synchronized (random) {
                return random.nextInt(1_000) < rate;
            }
        };
    }
}
