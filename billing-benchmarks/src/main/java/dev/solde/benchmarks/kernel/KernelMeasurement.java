package dev.solde.benchmarks.kernel;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What JMH runs. */
@State(Scope.Thread)
public class KernelMeasurement {

    private final PureKernel kernel;

    /** Opens a kernel. */
    public KernelMeasurement() {
        Quiet.moneta();
        kernel = new PureKernel();
    }

    /** An invoice of three lines. */
    @Benchmark
    public Object issue() {
        return kernel.issue();
    }

    /** A payment that waits on the account. */
    @Benchmark
    public Object pay() {
        return kernel.pay();
    }

    /** A payment on an invoice. */
    @Benchmark
    public Object allocate() {
        return kernel.allocate();
    }

    /** The same invoice through the executor, with the record's hash. */
    @Benchmark
    public Object executeIssue() {
        return kernel.executeIssue();
    }

    /** The same payment through the executor, with the record's hash. */
    @Benchmark
    public Object executePay() {
        return kernel.executePay();
    }

    /** The same allocation through the executor, with the record's hash. */
    @Benchmark
    public Object executeAllocate() {
        return kernel.executeAllocate();
    }
}
