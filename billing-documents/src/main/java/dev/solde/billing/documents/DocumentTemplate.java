package dev.solde.billing.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What can be laid out otherwise. The first five are pages, the others are parts that pages include by name, as in {@code {{> head}}}.
 * Templates are Mustache; all that they print is escaped, however it is asked for.
 */
public enum DocumentTemplate {
    /** A statement. */
    STATEMENT,
    /** An invoice. */
    INVOICE,
    /** A credit note. */
    CREDIT_NOTE,
    /** The receipt of a payment. */
    RECEIPT,
    /** The note of a refund. */
    REFUND_NOTE,
    /** The style sheet. */
    STYLE,
    /** The beginning of a page: brand, title, parties, particulars. */
    HEAD,
    /** The end of a page. */
    FOOT,
    /** A table of rows of a statement. */
    ROWS,
    /** A row of a statement. */
    ROW,
    /** The totals of a statement by kind. */
    TOTALS_BY_KIND,
    /** The lines of an invoice or credit note, with tax and totals under them. */
    LINES,
    /** A line. */
    LINE,
    /** Tax and totals of an invoice or credit note. */
    SUMS,
    /** What settled a document, or what a credit was used for. */
    SETTLEMENT,
    /** Note, exemptions and legal mentions. */
    MENTIONS,
    /** Amount and method of a payment or refund. */
    MONEY;

    /** The name under which pages include it. */
    public String part() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text that ships, to begin one's own with. */
    public String source() {
        try (InputStream in = DocumentTemplate.class.getResourceAsStream("template/" + part() + ".mustache")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks its template " + part());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + part(), e);
        }
    }
}
