package dev.solde.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.documents.BillingDocuments;
import dev.solde.billing.documents.Brand;
import dev.solde.billing.documents.DocumentTemplate;
import dev.solde.billing.documents.PageSize;
import dev.solde.billing.documents.PaymentReference;
import dev.solde.billing.documents.PaymentReferences;
import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.testkit.MutableClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of {@code docs/guides/documents.md}. */
class DocumentsGuideTest {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final DateRange JUNE = DateRange.of(YearMonth.of(2026, 6));

    final Billing billing = BillingKernel.builder()
            .storage(InMemoryBillingStorage.create())
            .clock(MutableClock.at(LocalDateTime.of(2026, 6, 8, 9, 0), ZoneId.of("Europe/Paris")))
            .settings(BillingSettings.builder()
                    .seller(Party.of("Judo Club").vatId("FR40303265045"))
                    .build())
            .build();
    final BillingQueries queries = billing.queries();
    final AccountId dupont = AccountId.of("family-dupont");
    final Invoice invoice;
    final Payment payment;

    @TempDir
    Path directory;

    DocumentsGuideTest() {
        billing.openAccount(OpenAccount.builder(dupont, EUR)
                .terms(PaymentTerms.days(30))
                .party(Party.of("Dupont"))
                .build());
        invoice = billing.issueInvoice(IssueInvoice.builder(dupont)
                .line("Judo, autumn term", 1, Amounts.of("175.00", EUR), Tax.rate("20"))
                .build());
        payment = billing.recordPayment(RecordPayment.of(invoice.id(), Amounts.of("150.00", EUR), PaymentMethod.CARD));
    }

    @Test
    void a_statement_is_printed() throws IOException {
        // guide: print
        BillingDocuments documents = BillingDocuments.builder()
                .brand(Brand.of("Judo Club"))
                .locale(Locale.FRANCE)
                .build();
        Statement statement = billing.generateStatement(GenerateStatement.of(dupont, StatementKind.ACTIVITY, JUNE));
        try (OutputStream pdf = Files.newOutputStream(directory.resolve("statement.pdf"))) {
            documents.writePdf(statement, pdf);
        }
        // end
        assertThat(Files.readString(directory.resolve("statement.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void the_others_are_asked_for_by_their_id() throws IOException {
        BillingDocuments documents = BillingDocuments.builder()
                .brand(Brand.of("Judo Club"))
                .locale(Locale.UK)
                .build();
        // guide: others
        PrintedDocument shown = documents.invoice(queries, invoice.id()); // creditNote, receipt and refundNote likewise
        assertThat(shown.title()).isEqualTo("Invoice F-2026-000001");
        assertThat(shown.fileName()).isEqualTo("invoice-F-2026-000001");
        shown.writeHtml(OutputStream.nullOutputStream());
        assertThat(shown.text()).contains("Remains to be paid: €60.00\nDue date: 8 July 2026");

        PrintedDocument past = documents.invoice(queries.asOf(JUNE.to()), invoice.id()); // as it stood on that day
        // end
        assertThat(past.text()).contains("Remains to be paid: €60.00");
        assertThat(documents.receipt(queries, payment.id()).text()).contains("Amount received: €150.00");
    }

    @Test
    void a_brand_is_a_name_or_a_logo_a_colour_and_texts() throws IOException {
        byte[] logo;
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png", png);
            logo = png.toByteArray();
        }
        // guide: brand
        Brand brand = Brand.of("Judo Club", logo) // PNG or JPEG
                .accent("#0b5394")
                .footer("Judo Club, association loi 1901, SIREN 303 265 045", "IBAN FR76 3000 6000 0112 3456 7890 189")
                .mentions("Pénalités de retard : trois fois le taux d’intérêt légal.", "Pas d’escompte.");
        BillingDocuments documents = BillingDocuments.builder()
                .brand(brand)
                .locale(Locale.CANADA_FRENCH)
                .zone(ZoneId.of("America/Montreal"))
                .pageSize(PageSize.LETTER)
                .build();
        // end
        assertThat(html(documents.invoice(queries, invoice.id()))).contains("Pas d’escompte.", "data:image/png");
    }

    @Test
    void payment_references_are_the_hosts_if_it_wants() throws IOException {
        // guide: reference
        PaymentReferences ours = new PaymentReferences() {
            @Override
            public Optional<PaymentReference> ofStatement(Statement statement) {
                return Optional.of(PaymentReference.of("539007547034")); // RF18 5390 0754 7034
            }
        };
        BillingDocuments documents = BillingDocuments.builder()
                .brand(Brand.of("Judo Club"))
                .paymentReferences(ours)
                .build();
        PaymentReference given = PaymentReference.parse("RF18 5390 0754 7034"); // refuses a slip of one digit
        // end
        Statement statement = billing.preview(GenerateStatement.of(dupont, StatementKind.ACTIVITY, JUNE))
                .orElseThrow();
        assertThat(html(documents.statement(statement))).contains(given.printed());
    }

    @Test
    void a_template_is_replaced() throws IOException {
        // guide: template
        BillingDocuments documents = BillingDocuments.builder()
                .brand(Brand.of("Judo Club"))
                .locale(Locale.UK)
                .template(DocumentTemplate.RECEIPT, """
                        {{> head}}
                        <p>Thank you! We received {{amount.value}}.</p>
                        {{#settlement.last}}<p>{{document}}: {{amount}}</p>{{/settlement.last}}
                        {{> foot}}
                        """)
                .template(
                        DocumentTemplate.STYLE, DocumentTemplate.STYLE.source() + "<style>h1 { color: black }</style>")
                .build();
        // end
        assertThat(html(documents.receipt(queries, payment.id())))
                .contains("<p>Thank you! We received €150.00.</p>", "<p>Invoice F-2026-000001: €150.00</p>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BillingDocuments.builder()
                        .brand(Brand.of("Judo Club"))
                        .template(DocumentTemplate.RECEIPT, "{{#amount}}")
                        .build());
    }

    private static String html(PrintedDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.writeHtml(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
