package dev.solde.benchmarks.server;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that call at once. */
public final class Clients {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Clients() {}

    /** What one of them does; answers how many operations it did. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        long run(int client) throws Exception;
    }

    /**
     * What was done.
     *
     * @param nanos from the common start to the end of the last
     */
    public record Done(long operations, long nanos, long cpuNanos, long allocatedBytes) {}

    /** Lets so many clients work and waits for all. */
    public static Done run(int clients, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            CyclicBarrier start = new CyclicBarrier(clients + 1);
            List<Future<Done>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(measured(start, () -> work.run(client))));
            }
            start.await();
            long began = System.nanoTime();
            Done sum = new Done(0, 0, 0, 0);
            for (Future<Done> one : running) {
                Done done = one.get();
                sum = new Done(
                        sum.operations + done.operations,
                        System.nanoTime() - began,
                        sum.cpuNanos + done.cpuNanos,
                        sum.allocatedBytes + done.allocatedBytes);
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Done> measured(CyclicBarrier start, Callable<Long> work) {
        return () -> {
            start.await();
            long thread = Thread.currentThread().getId();
            long cpu = THREADS.getCurrentThreadCpuTime();
            long allocated = THREADS.getThreadAllocatedBytes(thread);
            long operations = work.call();
            return new Done(
                    operations,
                    0,
                    THREADS.getCurrentThreadCpuTime() - cpu,
                    THREADS.getThreadAllocatedBytes(thread) - allocated);
        };
    }
}
