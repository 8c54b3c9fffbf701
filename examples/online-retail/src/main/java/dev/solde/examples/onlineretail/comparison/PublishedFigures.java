package dev.solde.examples.onlineretail.comparison;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.solde.examples.onlineretail.Unusable;
import dev.solde.examples.onlineretail.books.Books;
import dev.solde.examples.onlineretail.data.CsvFile;
import dev.solde.examples.onlineretail.data.DataDirectory;
import dev.solde.examples.onlineretail.data.Selection;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The figures that stand beside the data, as far as they are there. */
public final class PublishedFigures {

    private PublishedFigures() {}

    /** Compares the books with every published file. */
    public static Comparison compare(DataDirectory directory, Selection selection, Books books) throws IOException {
        Comparison comparison = new Comparison();
        RowsCheck rows = new RowsCheck(books);
        Optional<Path> facts = directory.facts();
        if (facts.isPresent()) {
            JsonObject json = json(facts.get());
            new DataCheck(json, comparison).compare(selection.read());
            new BooksCheck(json, comparison, books).compare();
        } else {
            comparison.missing("totals (no *.facts.json)");
        }
        rows(comparison, "Documents", directory.documents(), "*.documents.csv", rows::documents);
        rows(comparison, "Customers", directory.customers(), "*.customers.csv", rows::customers);
        rows(comparison, "Allocations", directory.allocations(), "*.fifo_allocations.csv", rows::allocations);
        rows(comparison, "Open amounts", directory.outstanding(), "*.fifo_outstanding.csv", rows::outstanding);
        return comparison;
    }

    private interface Check {
        void compare(Comparison.Section section, Path file) throws IOException;
    }

    private static void rows(Comparison comparison, String name, Optional<Path> file, String pattern, Check check)
            throws IOException {
        if (file.isPresent()) {
            check.compare(comparison.section(name), file.get());
        } else {
            comparison.missing(name.toLowerCase(Locale.ROOT) + " (no " + pattern + ")");
        }
    }

    private static JsonObject json(Path file) throws IOException {
        try (Reader reader = CsvFile.open(file)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new Unusable(file.getFileName() + " is not a JSON object: " + e.getMessage(), e);
        }
    }
}
