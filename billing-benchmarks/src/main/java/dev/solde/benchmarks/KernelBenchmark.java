package dev.solde.benchmarks;

import dev.solde.benchmarks.kernel.KernelMeasurement;
import dev.solde.benchmarks.kernel.LookUps;
import dev.solde.benchmarks.kernel.PureKernel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.money.Monetary;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The kernel alone: how long a command takes, and what it looks up. */
final class KernelBenchmark implements Benchmark {

    private static final int COUNTED = 1000;

    /** The targets, of those operations that have one. */
    private static final Map<String, Double> MICROS = Map.of("issue", 3.0, "allocate", 1.0);

    @Override
    public List<Target> run(Setting setting) throws Exception {
        List<Target> targets = new ArrayList<>();
        for (RunResult result : measure(setting)) {
            String operation = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
            Sample medians = Sample.of(
                    result.getAggregatedResult().getIterationResults(),
                    (IterationResult iteration) ->
                            iteration.getPrimaryResult().getStatistics().getPercentile(50));
            double bytes =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            targets.add(
                    MICROS.containsKey(operation)
                            ? Target.atMost("kernel microseconds, " + operation, medians, MICROS.get(operation))
                            : Target.reported("kernel microseconds, " + operation, medians.text(2)));
            targets.add(Target.reported(
                    "kernel mean microseconds, " + operation,
                    decimal(result.getPrimaryResult().getScore())));
            targets.add(Target.reported("kernel kilobytes allocated, " + operation, decimal(bytes / 1e3)));
        }
        setting.tell("# Kernel without a database, load average %s", Setting.load());
        long lookUps = lookUps();
        targets.add(Target.judged(
                "kernel look-ups of currencies and roundings",
                lookUps + " in " + 6 * COUNTED + " commands",
                "0",
                lookUps == 0));
        return targets;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /**
     * Single operations are sampled, and in each iteration the middle one counts: where others work on the machine, too, an average
     * would tell how long the operation had to wait for a processor.
     */
    private static Collection<RunResult> measure(Setting setting) throws Exception {
        // Another run on this machine makes the figures no worse than any other load; it must not make a build fail.
        System.setProperty("jmh.ignoreLock", "true");
        TimeValue time = setting.isQuick() ? TimeValue.milliseconds(50) : TimeValue.seconds(1);
        Options options = new OptionsBuilder()
                .include(KernelMeasurement.class.getName())
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(setting.size(10, 1))
                .warmupTime(time)
                .measurementIterations(Math.max(setting.rounds(), setting.size(5, 1)))
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).run();
    }

    /** Of as many commands of each kind, by providers that must prove before that they are asked. */
    static long lookUps() {
        PureKernel kernel = new PureKernel();
        long before = LookUps.sum();
        Monetary.getCurrency("EUR");
        Monetary.getRounding(Monetary.getCurrency("EUR"));
        if (LookUps.sum() - before != 3) {
            throw new IllegalStateException("look-ups are not counted: " + (LookUps.sum() - before) + " of 3");
        }
        long start = LookUps.sum();
        for (int i = 0; i < COUNTED; i++) {
            kernel.issue();
            kernel.allocate();
            kernel.pay();
            kernel.executePay();
            kernel.executeIssue();
            kernel.executeAllocate();
        }
        return LookUps.sum() - start;
    }
}
