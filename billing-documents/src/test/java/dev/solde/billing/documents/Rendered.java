package dev.solde.billing.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What readers of a printed document see. */
final class Rendered {

    private Rendered() {}

    static String html(PrintedDocument document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.writeHtml(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a browser parses it. */
    static Document parsed(PrintedDocument document) {
        return Jsoup.parse(html(document));
    }

    static byte[] pdf(PrintedDocument document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.writePdf(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of each page, as it is copied. */
    static List<String> pages(PrintedDocument document) {
        try (PDDocument pdf = Loader.loadPDF(pdf(document))) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter where it stands on its page, in points from the left and the top. */
    record Glyph(int page, String text, float left, float right, float bottom) {}

    /** All letters in the order in which they are drawn. */
    static List<Glyph> glyphs(PrintedDocument document) {
        List<Glyph> glyphs = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(pdf(document))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    glyphs.add(new Glyph(
                            getCurrentPageNo(),
                            text.getUnicode(),
                            text.getX(),
                            text.getX() + text.getWidth(),
                            text.getY()));
                }
            }.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }
}
