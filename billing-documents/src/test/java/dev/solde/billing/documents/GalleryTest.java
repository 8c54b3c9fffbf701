package dev.solde.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.statement.StatementKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of document as pictures of its pages: their margins are white. {@code -Dsolde.documents.gallery=DIRECTORY} writes HTML, PDF
 * and pictures there to be looked at; two of them are kept in {@code docs/images}.
 */
class GalleryTest {

    private static final int DOTS_PER_INCH = 96;
    private static final int WHITE = 0xFFFFFF;
    private static final double MARGIN_INCHES = 14 / 25.4;

    private static final Optional<Path> GALLERY =
            Optional.ofNullable(System.getProperty("solde.documents.gallery")).map(Path::of);

    @ParameterizedTest
    @CsvSource({"fr, A4", "en, LETTER"})
    void nothing_is_printed_in_the_margins(String language, PageSize size) throws IOException {
        for (Map.Entry<String, PrintedDocument> document :
                documents(Locale.forLanguageTag(language), size).entrySet()) {
            byte[] pdf = Rendered.pdf(document.getValue());
            String name = document.getKey() + "-" + language;
            keep(name + ".pdf", pdf);
            keep(name + ".html", Rendered.html(document.getValue()).getBytes(StandardCharsets.UTF_8));
            try (PDDocument pages = Loader.loadPDF(pdf)) {
                for (int page = 0; page < pages.getNumberOfPages(); page++) {
                    BufferedImage picture =
                            new PDFRenderer(pages).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
                    keepPicture(name + "-" + (page + 1) + ".png", picture);
                    assertThat(inkInMargins(picture))
                            .as(name + ", page " + (page + 1))
                            .isZero();
                }
            }
        }
    }

    private static Map<String, PrintedDocument> documents(Locale locale, PageSize size) throws IOException {
        JudoClub club = new JudoClub();
        BillingDocuments documents = BillingDocuments.builder()
                .brand(Brand.of("Judo Club de la Montagne", MountainLogo.png())
                        .footer(
                                "Judo Club de la Montagne, association loi 1901, SIREN 303 265 045",
                                "IBAN FR76 3000 6000 0112 3456 7890 189 · BIC AGRIFRPP")
                        .mentions(
                                "En cas de retard de paiement : pénalités de trois fois le taux d’intérêt légal.",
                                "Pas d’escompte pour paiement anticipé."))
                .locale(locale)
                .zone(ZoneId.of("Europe/Paris"))
                .paymentReferences(JudoClub.REFERENCES)
                .pageSize(size)
                .build();
        Map<String, PrintedDocument> all = new LinkedHashMap<>();
        all.put("statement", documents.statement(club.statement(StatementKind.ACTIVITY)));
        all.put("open-items", documents.statement(club.statement(StatementKind.OPEN_ITEM)));
        all.put("balance-forward", documents.statement(club.statement(StatementKind.BALANCE_FORWARD)));
        all.put("invoice", documents.invoice(club.queries, club.invoice.id()));
        all.put("credit-note", documents.creditNote(club.queries, club.creditNote.id()));
        all.put("receipt", documents.receipt(club.queries, club.payment.id()));
        all.put("refund-note", documents.refundNote(club.queries, club.refund.id()));
        return all;
    }

    private static long inkInMargins(BufferedImage picture) {
        int margin = (int) (MARGIN_INCHES * DOTS_PER_INCH);
        long ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean inMargin = x < margin || x >= picture.getWidth() - margin || y < margin;
                if (inMargin && (picture.getRGB(x, y) & WHITE) != WHITE) {
                    ink++;
                }
            }
        }
        return ink;
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        if (GALLERY.isPresent()) {
            Files.write(Files.createDirectories(GALLERY.get()).resolve(name), bytes);
        }
    }

    private static void keepPicture(String name, BufferedImage picture) throws IOException {
        if (GALLERY.isPresent()) {
            ImageIO.write(
                    picture,
                    "png",
                    Files.createDirectories(GALLERY.get()).resolve(name).toFile());
        }
    }
}
