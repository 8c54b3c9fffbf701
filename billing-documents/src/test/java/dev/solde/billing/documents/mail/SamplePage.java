package dev.solde.billing.documents.mail;

import dev.solde.billing.documents.PrintedDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A document of one line, as a host may make one itself. */
record SamplePage(String title, String fileName) implements PrintedDocument {

    @Override
    public Locale locale() {
        return Locale.FRANCE;
    }

    @Override
    public void writeHtml(OutputStream out) throws IOException {
        out.write(("<!DOCTYPE html><title>" + title + "</title><p>Reste à payer : 60,00 €")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writePdf(OutputStream out) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream line = new PDPageContentStream(pdf, page)) {
                line.beginText();
                line.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                line.showText("Reste à payer : 60,00");
                line.endText();
            }
            pdf.save(out);
        }
    }

    @Override
    public String text() {
        return "Reste à payer : 60,00 €\n";
    }
}
