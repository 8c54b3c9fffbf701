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

    /** A payment on an invoice. */
    @Benchmark
    public Object allocate() {
        return kernel.allocate();
    }
}
