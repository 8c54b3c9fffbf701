package dev.solde.examples.onlineretail.data;

import dev.solde.examples.onlineretail.Unusable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file with a header line, zipped or not. */
public final class CsvFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvFile() {}

    /** The rows of the file in order; a row that cannot be read is named. */
    public static <T> List<T> read(Path file, Function<CSVRecord, T> row) throws IOException {
        List<T> rows = new ArrayList<>();
        try (BufferedReader reader = open(file);
                CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord csv : parser) {
                rows.add(parsed(file, csv, row));
            }
        }
        return rows;
    }

    /** A time as the files write it. */
    public static LocalDateTime time(String text) {
        return LocalDateTime.parse(text, TIME);
    }

    /** The file as text. */
    public static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static <T> T parsed(Path file, CSVRecord csv, Function<CSVRecord, T> row) {
        try {
            return row.apply(csv);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unusable(file.getFileName() + ", row " + csv.getRecordNumber() + ": " + e.getMessage(), e);
        }
    }
}
