package dev.solde.billing.testkit;

import dev.solde.billing.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/**
 * Notes which refusals were reached and found to have left no trace, so that a build can compare them with the catalogue. The
 * codes stand one a line in the file that {@value #FILE} names, a system property; without it nothing is noted.
 */
final class ReachedRejections {

    static final String FILE = "solde.rejections.reached";

    private static final TreeSet<String> CODES = new TreeSet<>();

    private ReachedRejections() {}

    /** To be called after the books were compared. */
    static void note(Rejection rejection) {
        String file = System.getProperty(FILE, "");
        synchronized (CODES) {
            if (!file.isEmpty() && CODES.add(rejection.code())) {
                write(Path.of(file).toAbsolutePath());
            }
        }
    }

    /** The whole file each time: what an earlier run of the tests has left in it is gone with the first. */
    private static void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, CODES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
