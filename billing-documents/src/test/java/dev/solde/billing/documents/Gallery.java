package dev.solde.billing.documents;

import dev.solde.billing.statement.StatementKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** Writes every kind of document as HTML and PDF into a directory, to be looked at. */
final class Gallery {

    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        JudoClub club = new JudoClub();
        for (Locale locale : new Locale[] {Locale.FRANCE, Locale.US}) {
            BillingDocuments documents = BillingDocuments.builder()
                    .brand(Brand.of("Judo Club de la Montagne")
                            .footer(
                                    "Judo Club de la Montagne, association loi 1901, SIREN 303 265 045",
                                    "IBAN FR76 3000 6000 0112 3456 7890 189 · BIC AGRIFRPP")
                            .mentions(
                                    "En cas de retard de paiement, pénalités au taux de trois fois le taux d’intérêt légal.",
                                    "Pas d’escompte pour paiement anticipé."))
                    .locale(locale)
                    .zone(ZoneId.of("Europe/Paris"))
                    .pageSize(locale.equals(Locale.US) ? PageSize.LETTER : PageSize.A4)
                    .build();
            Map<String, PrintedDocument> all = Map.of(
                    "statement",
                    documents.statement(club.statement(StatementKind.ACTIVITY)),
                    "open-items",
                    documents.statement(club.statement(StatementKind.OPEN_ITEM)),
                    "forward",
                    documents.statement(club.statement(StatementKind.BALANCE_FORWARD)),
                    "invoice",
                    documents.invoice(club.queries, club.invoice.id()),
                    "credit-note",
                    documents.creditNote(club.queries, club.creditNote.id()),
                    "receipt",
                    documents.receipt(club.queries, club.payment.id()),
                    "refund-note",
                    documents.refundNote(club.queries, club.refund.id()));
            for (Map.Entry<String, PrintedDocument> entry : all.entrySet()) {
                Path file = directory.resolve(entry.getKey() + "-" + locale.getLanguage());
                try (OutputStream html = Files.newOutputStream(Path.of(file + ".html"));
                        OutputStream pdf = Files.newOutputStream(Path.of(file + ".pdf"))) {
                    entry.getValue().writeHtml(html);
                    entry.getValue().writePdf(pdf);
                }
                Files.writeString(Path.of(file + ".txt"), entry.getValue().text());
            }
        }
    }
}
