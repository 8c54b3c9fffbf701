package dev.solde.billing.documents.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns a page of HTML into PDF. The page must be well-formed XML; of what it names only {@code data:} addresses are read, so that a
 * template can neither read files nor call servers. Threads may share it.
 */
public final class PdfPrinter {

    private static final String FONT_FAMILY = "Noto Sans";

    private static final Pattern FOR_SCREENS =
            Pattern.compile("<style media=\"screen[^\"]*\">.*?</style>", Pattern.DOTALL);

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final BundledFont regular = new BundledFont("NotoSans-Regular.ttf");
    private final BundledFont bold = new BundledFont("NotoSans-Bold.ttf");
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    /** Reads the bundled fonts. */
    public PdfPrinter() {}

    /** Writes the page as PDF; nothing is written of a page that cannot be laid out. Does not close the stream. */
    public void print(String html, OutputStream out) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .withProducer("Solde")
                    // Tagged, so that it can be read aloud; and all fonts are embedded, none is looked for on the
                    // machine.
                    .usePdfUaAccessibility(true)
                    .useReplacementText("\uFFFD")
                    .withHtmlContent(XmlText.of(onPaper(html)), null)
                    .toStream(pdf)
                    .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                addFonts(renderer.getFontResolver(), document);
                renderer.layout();
                renderer.createPDF();
            }
        }
        pdf.writeTo(out);
    }

    /** Without the rules for screens: the renderer knows few of them, and logs a warning for each of the others. */
    private static String onPaper(String html) {
        return FOR_SCREENS.matcher(html).replaceAll("");
    }

    /** As fallback: whatever family a template asks for, there is a font, and it is embedded. */
    private void addFonts(PdfBoxFontResolver fonts, PDDocument document) {
        fonts.addFont(
                regular.in(document), FONT_FAMILY, NORMAL, IdentValue.NORMAL, true, FontGroup.PRE_BUILT_IN_FALLBACK);
        fonts.addFont(bold.in(document), FONT_FAMILY, BOLD, IdentValue.NORMAL, true, FontGroup.PRE_BUILT_IN_FALLBACK);
    }
}
