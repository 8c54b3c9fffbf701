package dev.solde.billing.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Notes which seeded bug was caught by which test, for {@code scripts/seeded-bugs}. */
final class SeededBugs {

    private SeededBugs() {}

    static void report(String bug, String test, boolean caught) {
        String line = (caught ? "CAUGHT " : "MISSED ") + bug + ": " + test + System.lineSeparator();
        Optional.ofNullable(System.getProperty("solde.seeded.bugs")).ifPresent(file -> append(Path.of(file), line));
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
