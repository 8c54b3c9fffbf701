package dev.solde.examples.onlineretail.data;

import dev.solde.examples.onlineretail.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files of a data set by the ends of their names, zipped or not; only the lines are required. */
public final class DataDirectory {

    private static final List<String> DERIVED =
            List.of(".documents.csv", ".customers.csv", ".fifo_allocations.csv", ".fifo_outstanding.csv");

    private final Path directory;
    private final List<Path> files;

    private DataDirectory(Path directory, List<Path> files) {
        this.directory = directory;
        this.files = files;
    }

    /** The files of a directory; {@link Unusable} if it is none. */
    public static DataDirectory of(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new Unusable("not a directory: " + directory);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return new DataDirectory(
                    directory, files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    /** The name of the directory, for people. */
    public String name() {
        return directory.toAbsolutePath().normalize().getFileName().toString();
    }

    /** The lines of all documents: the CSV file that is none of the derived ones. */
    public Path lines() {
        return only(
                        "lines (*.csv or *.csv.gz)",
                        files.stream()
                                .filter(file -> isCsv(file) && DERIVED.stream().noneMatch(suffix -> ends(file, suffix)))
                                .toList())
                .orElseThrow(() -> new Unusable("no file of lines (*.csv or *.csv.gz) in " + directory));
    }

    /** One row per document. */
    public Optional<Path> documents() {
        return find(".documents.csv");
    }

    /** One row per customer. */
    public Optional<Path> customers() {
        return find(".customers.csv");
    }

    /** Totals. */
    public Optional<Path> facts() {
        return find(".facts.json");
    }

    /** Which credit note paid how much of which invoice. */
    public Optional<Path> allocations() {
        return find(".fifo_allocations.csv");
    }

    /** What is left open of each invoice. */
    public Optional<Path> outstanding() {
        return find(".fifo_outstanding.csv");
    }

    private Optional<Path> find(String suffix) {
        return only(
                "*" + suffix, files.stream().filter(file -> ends(file, suffix)).toList());
    }

    private Optional<Path> only(String what, List<Path> found) {
        if (found.size() > 1) {
            throw new Unusable("more than one file of " + what + " in " + directory + ": " + found);
        }
        return found.stream().findFirst();
    }

    private static boolean isCsv(Path file) {
        return ends(file, ".csv");
    }

    private static boolean ends(Path file, String suffix) {
        String name = file.getFileName().toString();
        return name.endsWith(suffix) || name.endsWith(suffix + ".gz");
    }
}
