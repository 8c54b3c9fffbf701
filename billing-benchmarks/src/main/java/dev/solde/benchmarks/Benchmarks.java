package dev.solde.benchmarks;

import dev.solde.benchmarks.kernel.Quiet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program: runs benchmarks and prints a line for each target. */
@Command(
        name = "scripts/benchmark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        version = "Solde benchmarks",
        description = "Measures the targets of speed; docs/performance.md tells what they mean.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every target was met, or --quick was given",
            "1:a target was missed, or a benchmark broke",
            "2:the command line or the database cannot be used"
        })
public final class Benchmarks implements Callable<Integer> {

    private final Map<String, Benchmark> all = all();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "JDBC URL of a PostgreSQL server that is there, with a superuser and the extension pg_walinspect.",
                "Schemas are dropped and made in it. Default: a server of the run's own."
            })
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            defaultValue = "${sys:billing-benchmarks.directory:-target}",
            description =
                    "Where the server's data is written; a disk, not memory. Default: the module's target directory.")
    private Path directory = Path.of("target");

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "9",
            description = "How often everything is measured; medians are printed. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--scale",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description = {
                "Makes the large sizes of batch, million-entries, memory and online-retail smaller or larger.",
                "What was measured tells its size. Default: ${DEFAULT-VALUE}."
            })
    private double scale;

    @Option(names = "--quick", description = "Only shows that everything works: small, once, and no target is judged.")
    private boolean quick;

    @Parameters(
            paramLabel = "NAME",
            description = "What is measured. Default: everything. Names: ${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class)
    private List<String> names = List.of();

    /** The names for the help. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Names() {
            super(all().keySet());
        }
    }

    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        Ar1Runs runs = new Ar1Runs();
        all.put("ar1-1", new Ar1Benchmark(runs, 1));
        all.put("ar1-8", new Ar1Benchmark(runs, 8));
        all.put("wal", new WalBenchmark(runs));
        all.put("cpu", new CpuBenchmark(runs));
        all.put("round-trips", new RoundTripsBenchmark());
        all.put("batch", new BatchBenchmark());
        all.put("hot-account", new HotAccountBenchmark());
        all.put("gapless", new GaplessBenchmark());
        all.put("kernel", new KernelBenchmark());
        all.put("million-entries", new MillionEntriesBenchmark());
        all.put("memory", new MemoryBenchmark());
        all.put("ledger-export", new LedgerExportBenchmark());
        all.put("online-retail", new OnlineRetailBenchmark());
        all.put("verbs", new VerbsBenchmark());
        return all;
    }

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmarks());
    }

    @Override
    public Integer call() throws Exception {
        Quiet.moneta();
        Set<String> chosen = new LinkedHashSet<>(names.isEmpty() ? all.keySet() : names);
        for (String name : chosen) {
            if (!all.containsKey(name)) {
                spec.commandLine().getErr().println(name + ": there is no such benchmark, but " + all.keySet());
                return CommandLine.ExitCode.USAGE;
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean allWell = true;
        try (Setting setting = new Setting(directory, url, quick, rounds, scale, out)) {
            for (String name : chosen) {
                allWell &= run(name, setting, out);
            }
        }
        return allWell ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** Prints its targets; a benchmark that breaks does not keep the others from running. */
    private boolean run(String name, Setting setting, PrintWriter out) {
        try {
            List<Target> targets = all.get(name).run(setting);
            targets.forEach(target -> out.println(target.line(!quick)));
            out.flush();
            return quick || targets.stream().noneMatch(Target::isMissed);
        } catch (Exception e) {
            out.println(name + " broke: " + e);
            e.printStackTrace(spec.commandLine().getErr());
            return false;
        }
    }
}
