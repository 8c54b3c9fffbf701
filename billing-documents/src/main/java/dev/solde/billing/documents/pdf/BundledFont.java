package dev.solde.billing.documents.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font of this jar, parsed once and embedded in each document as far as the document uses it. Parsing it anew would be most of the
 * work of a small document.
 */
final class BundledFont {

    private final TrueTypeFont font;

    /** Reads the font of this name beside this class. */
    BundledFont(String resource) {
        try (InputStream in = BundledFont.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks its font " + resource);
            }
            font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
            // Ligatures would take half of the time of a page, and texts with them are not found by searching.
            font.setEnableGsub(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + resource, e);
        }
    }

    /** The font for one document, embedded when its first text is laid out. */
    PDFontSupplier in(PDDocument document) {
        return new Embedding(document);
    }

    private final class Embedding extends PDFontSupplier {

        private final PDDocument document;

        Embedding(PDDocument document) {
            super(null);
            this.document = document;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot embed a font", e);
            }
        }
    }
}
