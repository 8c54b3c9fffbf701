package dev.solde.benchmarks;

import java.util.List;

/** Something that is measured and compared with its targets. */
@FunctionalInterface
interface Benchmark {

    /** Measures, and tells the details on the way. */
    List<Target> run(Setting setting) throws Exception;
}
