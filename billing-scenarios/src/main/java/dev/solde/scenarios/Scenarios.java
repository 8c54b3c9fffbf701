package dev.solde.scenarios;

import dev.solde.billing.testkit.scenario.ScenarioFile;
import dev.solde.billing.testkit.scenario.ScenarioPlayer;
import dev.solde.billing.testkit.scenario.ScenarioReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program: plays files and prints one line a scenario. */
@Command(
        name = "scripts/scenarios",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        version = "Solde scenarios",
        description = "Plays scenario files against the kernel; docs/guides/scenarios.md tells their format.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no scenario failed",
            "1:a scenario failed; its line says at which step",
            "2:the command line, a file or the database cannot be used"
        })
public final class Scenarios implements Callable<Integer> {

    // Kept, because a logger that nobody holds may be collected together with its level.
    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta.DefaultMonetaryContextFactory");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--storage",
            paramLabel = "STORAGE",
            defaultValue = "memory",
            description = {
                "memory, h2 or postgres. Default: ${DEFAULT-VALUE}.",
                "Each run has an empty one; PostgreSQL is started for it and stopped after it."
            })
    private Database.Kind storage = Database.Kind.MEMORY;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
    private List<Path> files = List.of();

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Scenarios())
                .registerConverter(Database.Kind.class, word -> Database.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    @Override
    public Integer call() throws IOException {
        MONETA.setLevel(Level.WARNING); // Moneta tells at every start how precisely it computes.
        List<ScenarioFile> read = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                return unusable(file + ": there is no such file");
            }
            try {
                read.add(ScenarioFile.read(file));
            } catch (IllegalArgumentException | UncheckedIOException e) {
                return unusable(file + ": " + e.getMessage());
            }
        }
        try (Database database = Database.open(storage)) {
            return play(read, ScenarioPlayer.on(database.storage())) ? 0 : 1;
        }
    }

    private int unusable(String message) {
        spec.commandLine().getErr().println(message);
        return CommandLine.ExitCode.USAGE;
    }

    private boolean play(List<ScenarioFile> read, ScenarioPlayer player) {
        PrintWriter out = spec.commandLine().getOut();
        ScenarioReport report = new ScenarioReport(out::println);
        read.forEach(file -> {
            report.play(file, player);
            out.flush();
        });
        boolean allWell = report.close();
        out.flush();
        return allWell;
    }
}
