package dev.solde.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import com.sun.net.httpserver.HttpServer;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.statement.StatementKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private final JudoClub club = new JudoClub();

    private static BillingDocuments with(DocumentTemplate template, String source) {
        return BillingDocuments.builder()
                .brand(Brand.of("Judo Club"))
                .template(template, source)
                .build();
    }

    @Test
    void a_host_lays_out_a_page_of_its_own() {
        BillingDocuments documents =
                with(DocumentTemplate.INVOICE, "<html><body><p>{{title}}: {{total.value}}</p></body></html>");
        PrintedDocument invoice = documents.invoice(club.queries, club.invoice.id());
        assertThat(Rendered.html(invoice))
                .isEqualTo("<html><body><p>Facture F-2026-000002: 487,13\u00a0€</p></body></html>");
        assertThat(Rendered.pages(invoice)).singleElement().asString().contains("Facture F-2026-000002: 487,13");
        assertThat(Rendered.html(documents.creditNote(club.queries, club.creditNote.id())))
                .contains("<h1>Avoir</h1>");
    }

    @Test
    void a_part_is_replaced_on_all_pages_that_include_it() {
        BillingDocuments documents = with(DocumentTemplate.FOOT, "<p>The end of {{title}}</p></main></body></html>");
        assertThat(Rendered.html(documents.invoice(club.queries, club.invoice.id())))
                .endsWith("<p>The end of Facture F-2026-000002</p></main></body></html>");
        assertThat(Rendered.html(documents.receipt(club.queries, club.payment.id())))
                .contains("<p>The end of Reçu de 250,00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{label}}", "{{{label}}}", "{{&label}}", "{{=<% %>=}}<%&label%><%={{ }}=%>"})
    void whatever_tag_a_template_prints_with_the_text_is_escaped(String tag) {
        Invoice invoice = club.billing.issueInvoice(IssueInvoice.builder(club.dupont)
                .line("<script>alert('1')</script>", 1, JudoClub.eur("1.00"))
                .build());
        BillingDocuments documents =
                with(DocumentTemplate.INVOICE, "<html><body>{{#last}}" + tag + "{{/last}}</body></html>");
        assertThat(Rendered.html(documents.invoice(club.queries, invoice.id())))
                .isEqualTo("<html><body>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;</body></html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#lines}}", "{{/lines}}", "{{> nowhere}}", "{{#lines}}{{> nowhere}}{{/lines}}"})
    void what_is_no_template_is_refused(String source) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(DocumentTemplate.INVOICE, source))
                .withMessageStartingWith("template INVOICE: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{titel}}", "{{#titel}}x{{/titel}}", "{{look.titel}}"})
    void a_name_that_a_page_does_not_have_is_told(String source) {
        PrintedDocument invoice = with(DocumentTemplate.INVOICE, source).invoice(club.queries, club.invoice.id());
        assertThatThrownBy(() -> Rendered.html(invoice))
                .isInstanceOf(MustacheException.class)
                .hasMessageContaining("titel");
    }

    @ParameterizedTest
    @EnumSource
    void what_ships_can_be_begun_with(DocumentTemplate template) {
        BillingDocuments documents = with(template, template.source());
        assertThat(Rendered.html(documents.statement(club.statement(StatementKind.ACTIVITY))))
                .isEqualTo(Rendered.html(BillingDocuments.builder()
                        .brand(Brand.of("Judo Club"))
                        .build()
                        .statement(club.statement(StatementKind.ACTIVITY))));
    }

    @Test
    void a_template_reads_neither_files_nor_servers(@TempDir Path directory) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            Path secret = Files.writeString(directory.resolve("secret.css"), "p:after { content: 'SECRET' }");
            PrintedDocument invoice = with(
                            DocumentTemplate.INVOICE,
                            "<html><head><link rel='stylesheet' href='" + secret.toUri() + "'/>"
                                    + "<link rel='stylesheet' href='" + address + "style.css'/></head>"
                                    + "<body><img src='" + address + "picture.png'/><p>seen</p></body></html>")
                    .invoice(club.queries, club.invoice.id());
            assertThat(Rendered.pages(invoice))
                    .singleElement()
                    .asString()
                    .contains("seen")
                    .doesNotContain("SECRET");
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
