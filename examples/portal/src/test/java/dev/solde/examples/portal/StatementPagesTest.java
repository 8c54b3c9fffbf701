package dev.solde.examples.portal;

import static dev.solde.examples.portal.Books.CAFE;
import static dev.solde.examples.portal.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementPagesTest extends PortalTest {

    private static final String HOME = "/customers/cafe";

    @Test
    void a_statement_of_one_invoice_is_greyed_and_the_invoice_offered_instead() {
        Invoice only = books.invoice(CAFE, "Only", "100.00");

        Visit.Shown choice = clerk.get(HOME + "/statements/new");

        assertThat(choice.page().select("button.primary[disabled]")).hasSize(1);
        assertThat(choice.text("#why"))
                .isEqualTo("A statement needs two invoices in its period; this one has 1."
                        + " Send the invoice to be paid instead: F-2026-000001");
        assertThat(choice.page().selectFirst("#why a").attr("href"))
                .isEqualTo(HOME + "/documents/invoice/" + only.id().uuid());
        clerk.form(choice, HOME + "/statements/new").send();
        assertThat(books.billing()
                        .queries()
                        .statements(CAFE, PageRequest.first(5))
                        .items())
                .isEmpty();
    }

    @Test
    void a_statement_is_previewed_made_shown_as_pdf_sent_and_paid_in_part() {
        Invoice first = books.invoice(CAFE, "First", "100.00");
        books.invoice(CAFE, "Second", "50.00");
        Visit.Shown choice = clerk.get(HOME + "/statements/new?from=2026-06-01&to=2026-06-30&unpaid=on");
        Visit.Shown preview = clerk.get(choice.page().selectFirst("iframe").attr("src"));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.page().text()).contains("F-2026-000001").contains("F-2026-000002");
        assertThat(books.billing()
                        .queries()
                        .statements(CAFE, PageRequest.first(5))
                        .items())
                .isEmpty();

        Visit.Shown made = clerk.form(choice, HOME + "/statements/new").send();
        assertThat(made.text("h1")).isEqualTo("Statement of 1 Jun 2026 to 30 Jun 2026");
        Visit.Shown pdf = clerk.get(made.path() + "/pdf");
        assertThat(pdf.response().headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(new String(pdf.response().body(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");

        Visit.Shown paid =
                clerk.form(made, made.path() + "/pay").with("amount", "120.00").send();
        assertThat(paid.text("h1")).isEqualTo("Payment (15 Jun 2026)");
        assertThat(books.billing().queries().item(first.id()).openAmount()).isEqualTo(eur("0.00"));
        assertThat(books.balance(CAFE)).isEqualTo(eur("30.00"));
    }

    @Test
    void a_statement_is_mailed_once_however_often_the_form_is_sent_and_the_sending_is_kept_with_it()
            throws IOException {
        books.invoice(CAFE, "First", "100.00");
        books.invoice(CAFE, "Second", "50.00");
        Visit.Shown made = form(HOME + "/statements/new").send();
        Visit.Filled send = clerk.form(made, made.path() + "/send");

        send.send();
        Visit.Shown sent = send.send();

        assertThat(sent.page().select("[role=status]").eachText())
                .containsExactly("Sent by e-mail on 15 Jun 2026, 10:00.");
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0)).contains("cafe@example.org").contains("application/pdf");
    }

    @Test
    void an_invoice_alone_is_mailed_from_its_page() throws IOException {
        Invoice invoice = books.invoice(CAFE, "First", "100.00");
        String page = HOME + "/documents/invoice/" + invoice.id().uuid();

        clerk.form(clerk.get(page), page + "/send").send();

        assertThat(mails()).hasSize(1);
        assertThat(clerk.get(page).page().select("[role=status]")).hasSize(1);
    }

    private List<String> mails() throws IOException {
        try (var files = Files.list(outbox)) {
            return files.map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
