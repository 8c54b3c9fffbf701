package dev.solde.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kernel is called in one package, so that there is one place to learn from. */
class OnePlaceTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/solde/examples/portal");
    private static final Pattern KERNEL = Pattern.compile("import dev\\.solde\\.billing\\.(Billing|BillingQueries);");

    @Test
    void the_kernel_is_called_by_the_desks_alone() throws IOException {
        assertThat(callers())
                .allMatch(file -> file.startsWith("desk/")
                        // Puts the parts together, and tells the demonstration.
                        || file.equals("Application.java")
                        || file.startsWith("demo/"));
        assertThat(callers()).contains("desk/Office.java", "desk/CustomerDesk.java", "desk/Cashier.java");
    }

    private static List<String> callers() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(OnePlaceTest::imports)
                    .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static boolean imports(Path file) {
        try {
            return KERNEL.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
