package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Dialect;
import dev.solde.billing.jdbc.sql.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One version of the schema: a file per database, never edited after a release.
 *
 * @param version 1 to n
 * @param text the file, with {@code ${p}} for the qualified prefix of tables and {@code ${n}} for the prefix alone
 */
record SchemaScript(int version, String text) {

    private static final List<String> FILES = List.of("V1__billing.sql", "V2__event_feed.sql");

    /** The version that this code needs. */
    static final int NEWEST = FILES.size();

    /** The versions after the one that is installed, in order. */
    static List<SchemaScript> after(int installed, Dialect dialect) {
        String folder = "schema/" + dialect.name().toLowerCase(Locale.ROOT) + "/";
        return IntStream.range(installed, NEWEST)
                .mapToObj(index -> new SchemaScript(index + 1, read(folder + FILES.get(index))))
                .toList();
    }

    String sql(Names names) {
        return text.replace("${p}", names.qualifiedPrefix()).replace("${n}", names.prefix());
    }

    /** Each ends with a semicolon at the end of a line; no text or comment has one there. */
    List<String> statements(Names names) {
        return Arrays.stream(sql(names).split(";\n"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(SchemaScript.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
