package dev.solde.billing.documents;

import dev.solde.billing.documents.page.Language;
import dev.solde.billing.documents.page.PrintedPage;
import dev.solde.billing.documents.pdf.PdfPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/** A page with the template and the printer that make it visible. */
final class PrintedPageDocument implements PrintedDocument {

    private static final int LONGEST_FILE_NAME = 100;

    private final DocumentTemplate template;
    private final PrintedPage page;
    private final String fileName;
    private final Language language;
    private final Templates templates;
    private final PdfPrinter printer;

    PrintedPageDocument(
            DocumentTemplate template,
            PrintedPage page,
            String fileName,
            Language language,
            Templates templates,
            PdfPrinter printer) {
        this.template = template;
        this.page = page;
        this.fileName = fileName(fileName);
        this.language = language;
        this.templates = templates;
        this.printer = printer;
    }

    @Override
    public String title() {
        return page.title();
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public Locale locale() {
        return language.locale();
    }

    @Override
    public void writeHtml(OutputStream out) throws IOException {
        out.write(html().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writePdf(OutputStream out) throws IOException {
        printer.print(html(), out);
    }

    @Override
    public String text() {
        return page.brief().stream()
                .map(fact -> language.words().get("labelled", fact.label(), fact.value()) + "\n")
                .collect(Collectors.joining("", page.title() + "\n\n", ""));
    }

    private String html() {
        return templates.html(template, page);
    }

    private static String fileName(String wanted) {
        String plain = Normalizer.normalize(wanted, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= LONGEST_FILE_NAME ? plain : plain.substring(0, LONGEST_FILE_NAME);
    }
}
