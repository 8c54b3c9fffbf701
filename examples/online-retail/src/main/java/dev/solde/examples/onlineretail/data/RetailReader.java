package dev.solde.examples.onlineretail.data;

import dev.solde.examples.onlineretail.Unusable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Gathers the lines of the file into documents, in the order of time. */
public final class RetailReader {

    /** By the minute of issue, then by number without its letter: the order of the published list of documents. */
    private static final Comparator<RetailDocument> ORDER = Comparator.comparing(RetailDocument::issuedAt)
            .thenComparing(document -> document.number().replaceFirst("^\\D+", ""))
            .thenComparing(RetailDocument::number);

    private RetailReader() {}

    /** The documents of the file; the lines of one need not stand together in it. */
    public static List<RetailDocument> read(Path file) throws IOException {
        Map<String, Gathered> documents = new LinkedHashMap<>();
        for (Row row : CsvFile.read(file, RetailReader::row)) {
            documents
                    .computeIfAbsent(row.document(), number -> new Gathered(row.customer(), new ArrayList<>()))
                    .add(row);
        }
        return documents.entrySet().stream()
                .map(entry -> entry.getValue().document(entry.getKey()))
                .sorted(ORDER)
                .toList();
    }

    private static Row row(CSVRecord csv) {
        String customer = csv.get("CustomerID").strip();
        return new Row(
                csv.get("InvoiceNo").strip(),
                customer.isEmpty() ? Optional.empty() : Optional.of(customer),
                CsvFile.time(csv.get("InvoiceDate")),
                new RetailLine(
                        csv.get("StockCode").strip(),
                        csv.get("Description").strip(),
                        new BigDecimal(csv.get("Quantity")),
                        new BigDecimal(csv.get("UnitPrice"))));
    }

    private record Row(String document, Optional<String> customer, LocalDateTime at, RetailLine line) {}

    private record Gathered(Optional<String> customer, List<Row> rows) {

        void add(Row row) {
            if (!row.customer().equals(customer)) {
                throw new Unusable("document " + row.document() + " has lines of two customers");
            }
            rows.add(row);
        }

        RetailDocument document(String number) {
            LocalDateTime first =
                    rows.stream().map(Row::at).min(Comparator.naturalOrder()).orElseThrow();
            return new RetailDocument(
                    number, customer, first, rows.stream().map(Row::line).toList());
        }
    }
}
