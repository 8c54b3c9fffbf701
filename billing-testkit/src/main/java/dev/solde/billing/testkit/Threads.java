package dev.solde.billing.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Runs pieces of a test at the same time. */
final class Threads {

    private static final int PATIENCE_SECONDS = 60;

    /** Long enough for another thread to reach a lock; a test is only weaker, never wrong, when it is not. */
    private static final int LOOK_MILLIS = 200;

    private Threads() {}

    /** Starts all at once and gives the results in order; what one throws is thrown. */
    static <T> List<T> together(int count, IntFunction<Callable<T>> tasks) {
        ExecutorService pool = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Callable<T> task = tasks.apply(i);
                running.add(pool.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(get(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Starts one beside the test's own thread. */
    static <T> Future<T> beside(Callable<T> task) {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<T> future = pool.submit(task);
        pool.shutdown();
        return future;
    }

    /** Whether it is still waiting for somebody after it had time to come to a lock. */
    static boolean waits(Future<?> future) {
        try {
            future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The result; what the task threw is thrown. */
    static <T> T get(Future<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("no answer within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError("interrupted", e);
    }
}
