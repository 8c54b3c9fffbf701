package dev.solde.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pages as they were looked at and found good: {@code -Dsolde.documents.approve=true} writes them anew, to be looked at again. The style
 * sheet is left out; it is looked at in pictures.
 */
final class Approved {

    private static final Path PAGES =
            Path.of(System.getProperty("basedir", ""), "src/test/resources/dev/solde/billing/documents/approved");

    private Approved() {}

    static void assertIs(String name, PrintedDocument document) {
        String page = Rendered.html(document).replaceAll("(?s)<style.*?</style>\n?", "");
        Path file = PAGES.resolve(name);
        try {
            if (Boolean.getBoolean("solde.documents.approve")) {
                Files.createDirectories(PAGES);
                Files.writeString(file, page);
            }
            assertThat(page).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
