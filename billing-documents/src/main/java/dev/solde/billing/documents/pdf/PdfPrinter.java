package dev.solde.billing.documents.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Turns a page of HTML into PDF. The page must be well-formed XML; of what it names only {@code data:} addresses are read, so that a
 * template can neither read files nor call servers. Threads may share it.
 */
public final class PdfPrinter {

    /** The family under which a style sheet finds the bundled font. */
    public static final String FONT_FAMILY = "Noto Sans";

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
                    .withHtmlContent(XmlText.of(html), null)
                    .toStream(pdf)
                    .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useFont(regular.in(document), FONT_FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useFont(bold.in(document), FONT_FAMILY, BOLD, FontStyle.NORMAL, true);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDF();
            }
        }
        pdf.writeTo(out);
    }
}
