package dev.solde.billing.testkit.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The files of this repository; see the README beside them for where they are from. */
final class VectorFiles {
    static final String TOTALS = "en16931-totals.json";
    static final String RULE_TESTS = "en16931-rule-tests.json";

    private VectorFiles() {}

    static List<Vector> read(String name) {
        try {
            return VectorFile.read(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path path(String name) {
        try {
            return Path.of(VectorFiles.class.getResource("/vectors/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
