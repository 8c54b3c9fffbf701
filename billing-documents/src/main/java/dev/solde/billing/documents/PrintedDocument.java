package dev.solde.billing.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** A statement or document, laid out for one brand and one language; made by {@code BillingDocuments}. */
public interface PrintedDocument {

    /** What it is and which, for example {@code Invoice F-2026-000001}: the title of the page and the subject of a mail. */
    String title();

    /** A name for a file without its ending, of letters, digits and hyphens, for example {@code invoice-F-2026-000001}. */
    String fileName();

    /** The language that it is written in. */
    Locale locale();

    /** Writes it as a page of HTML, in UTF-8 and complete in itself; does not close the stream. */
    void writeHtml(OutputStream out) throws IOException;

    /** Writes it as PDF; does not close the stream. */
    void writePdf(OutputStream out) throws IOException;

    /** The same in plain text, short: what a mail says where HTML is not shown. */
    String text();
}
