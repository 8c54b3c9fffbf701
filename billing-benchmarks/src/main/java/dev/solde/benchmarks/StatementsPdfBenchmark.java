package dev.solde.benchmarks;

import dev.solde.benchmarks.printing.PrintingProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A thousand statements of a hundred rows as PDF, by a process with 128 MB of heap; once with what it must compile, as a host has it. */
final class StatementsPdfBenchmark implements Benchmark {

    private static final int MEGABYTES = 128;
    private static final int ROWS = 100;

    @Override
    public List<Target> run(Setting setting) throws Exception {
        int statements = setting.scaled(1_000, 3);
        List<Printed> rounds = new ArrayList<>();
        for (int i = 0; i < setting.rounds(); i++) {
            rounds.add(print(statements));
        }
        setting.tell(
                "# %d statements of %d rows as PDF, %d kB each, %d round(s), load average %s",
                statements, ROWS, rounds.get(0).bytes() / statements / 1_000, rounds.size(), Setting.load());
        return List.of(
                Target.reported(
                        "statements-pdf milliseconds a statement",
                        Sample.of(rounds, round -> (double) round.millis() / statements)
                                .text(1)),
                Target.reported(
                        "statements-pdf processor milliseconds a statement",
                        Sample.of(rounds, round -> (double) round.cpuMillis() / statements)
                                .text(1)),
                Target.judged(
                        "statements-pdf statements within the heap",
                        statements + " within "
                                + rounds.stream()
                                        .mapToLong(Printed::megabytes)
                                        .max()
                                        .orElseThrow() + " MB",
                        statements + " within " + MEGABYTES + " MB",
                        rounds.stream().allMatch(round -> round.done() == statements)));
    }

    private record Printed(long done, long megabytes, long millis, long cpuMillis, long bytes) {}

    private static Printed print(int statements) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintingProcess.class.getName(),
                        String.valueOf(statements),
                        String.valueOf(ROWS)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            return new Printed(0, MEGABYTES, 0, 0, 0);
        }
        String[] words = said.substring(said.lastIndexOf('\n') + 1).split(" ");
        return new Printed(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]));
    }
}
