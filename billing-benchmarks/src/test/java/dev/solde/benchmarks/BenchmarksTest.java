package dev.solde.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchmarksTest {

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine program = Benchmarks.commandLine();
        program.setOut(new PrintWriter(out, true));
        program.setErr(new PrintWriter(err, true));
        return program.execute(arguments);
    }

    @Test
    void everythingIsMeasuredInSmallWithEqualSumsAndEqualRows() {
        int exitCode = run("--quick", "--directory", directory.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains(
                        "ar1-1 rate, library / naive ",
                        "ar1-8 rate, library / cte+journal ",
                        "wal bytes, library, 8 client(s) ",
                        "cpu of the client, library / cte+journal, 1 client(s) ",
                        "round-trips issue-invoice ",
                        "batch rate, run / unnest by hand ",
                        "hot-account failed calls ",
                        "gapless rate, series per site / none ",
                        "kernel microseconds, allocate ",
                        "million-entries (1040) rows, balance now ",
                        "memory billing run, accounts ",
                        "statements-pdf milliseconds a statement ",
                        "online-retail rate, daily batches / one by one ",
                        "# WAL of library, refund: ");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThatThereAre() {
        assertThat(run("ar1-2")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).startsWith("ar1-2: there is no such benchmark, but [ar1-1, ar1-8, ");
    }

    @Test
    void theHelpListsTheNames() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("ar1-1, ar1-8, wal, cpu, round-trips, batch, hot-account", "--url", "--quick");
    }
}
