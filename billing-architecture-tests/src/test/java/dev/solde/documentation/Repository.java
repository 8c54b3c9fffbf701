package dev.solde.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Where things stand in the repository. */
final class Repository {

    static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
    static final Path DOCS = ROOT.resolve("docs");

    private Repository() {}

    /** The folders with the main code of these modules. */
    static List<Path> main(String... modules) {
        return Stream.of(modules)
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .toList();
    }

    /** Every folder that holds tests; the contract of the test kit is main code there. */
    static List<Path> tests() {
        return Stream.concat(
                        Stream.of(ROOT.resolve("billing-testkit/src/main/java")),
                        Stream.of(ROOT, ROOT.resolve("examples"))
                                .flatMap(folder -> list(folder).stream())
                                .map(module -> module.resolve("src/test/java")))
                .filter(Files::isDirectory)
                .sorted()
                .toList();
    }

    /** The files below a folder whose name ends so, in the order of their paths; what a build made is left out. */
    static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> !built(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean built(Path path) {
        return StreamSupport.stream(path.spliterator(), false).anyMatch(Path.of("target")::equals);
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
