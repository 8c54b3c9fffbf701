package dev.solde.benchmarks.memory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.documents.export.CsvExport;
import dev.solde.billing.documents.export.Export;
import dev.solde.billing.documents.export.JsonExport;
import dev.solde.billing.ledger.AccountId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** As what a ledger is written. */
public enum LedgerFormat {
    /** A header, then a line for each entry. */
    CSV {
        @Override
        Export of(BillingQueries queries) {
            return CsvExport.of(queries);
        }

        @Override
        long entries(Path file) throws IOException {
            try (Stream<String> lines = Files.lines(file)) {
                return lines.count() - 1;
            }
        }
    },
    /** An object with an object for each entry. */
    JSON {
        @Override
        Export of(BillingQueries queries) {
            return JsonExport.of(queries);
        }

        @Override
        long entries(Path file) throws IOException {
            long objects = 0;
            try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    objects += token == JsonToken.START_OBJECT ? 1 : 0;
                }
            }
            return objects - 1;
        }
    };

    abstract Export of(BillingQueries queries);

    /** How many entries are in a file of this format. */
    abstract long entries(Path file) throws IOException;

    /** Writes the ledger of an account and tells how many entries the file has. */
    long write(BillingQueries queries, AccountId account, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            of(queries).ledger(account, out);
        }
        return entries(file);
    }
}
