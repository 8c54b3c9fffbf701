package dev.solde.examples.portal;

import static dev.solde.examples.portal.Books.CAFE;
import static dev.solde.examples.portal.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackOfficeTest extends PortalTest {

    private static final String HOME = "/customers/cafe";

    private String line(Invoice invoice) {
        return "line:invoice:" + invoice.id().uuid();
    }

    @Test
    void a_customer_is_found_by_a_part_of_name_number_or_address() {
        assertThat(clerk.get("/customers?q=PORT").page().select("tbody th").eachText())
                .containsExactly("Café du Port");
        assertThat(clerk.get("/customers?q=other%40").page().select("tbody th").eachText())
                .containsExactly("Another one");
        assertThat(clerk.get("/customers?q=%25").words()).contains("No customer matches.");
    }

    @Test
    void a_customer_number_is_given_once_and_the_refusal_says_so() {
        Visit.Shown again = clerk.form(clerk.get("/new-customer"), "/new-customer")
                .with("number", "cafe")
                .with("name", "Somebody else")
                .with("email", "else@example.org")
                .send();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("[role=alert]")).contains("There is an account cafe already.");
        assertThat(again.page().selectFirst("#name").val()).isEqualTo("Somebody else");
        assertThat(clerk.get("/customers").page().select("tbody th").eachText())
                .containsExactly("Another one", "Café du Port");
    }

    @Test
    void an_entry_waits_and_is_billed_when_it_is_due() {
        form(HOME + "/entries/new")
                .with("label", "Coffee beans")
                .with("amount", "100")
                .with("tax", "20")
                .send();
        assertThat(books.balance(CAFE)).isEqualTo(eur("0.00"));

        Visit.Shown customer = clerk.form(clerk.get(HOME), HOME + "/bill").send();

        assertThat(books.ledger(CAFE)).containsExactly("invoice 120.00 -> 120.00");
        assertThat(customer.words()).contains("Nothing waits to be billed.");
    }

    @Test
    void an_entry_is_taken_back() {
        form(HOME + "/entries/new").with("label", "Mistake").with("amount", "1").send();
        String cancel =
                clerk.get(HOME).page().selectFirst("form[action$=/cancel]").attr("action");

        Visit.Shown customer = clerk.form(clerk.get(HOME), cancel).send();

        assertThat(customer.words()).contains("Nothing waits to be billed.").doesNotContain("Mistake");
    }

    @Test
    void an_invoice_bills_ticked_entries_and_typed_lines() {
        form(HOME + "/entries/new")
                .with("label", "Beans")
                .with("amount", "10")
                .with("tax", "exempt")
                .send();
        form(HOME + "/entries/new")
                .with("label", "Later")
                .with("amount", "99")
                .with("day", "2026-07-01")
                .send();

        Visit.Shown invoice = form(HOME + "/invoices/new")
                .with("label1", "Repair")
                .with("quantity1", "2")
                .with("price1", "25,50")
                .with("tax1", "exempt")
                .send();

        assertThat(invoice.text("h1")).isEqualTo("Invoice F-2026-000001");
        assertThat(books.ledger(CAFE)).containsExactly("invoice 61.00 -> 61.00");
        assertThat(clerk.get(HOME).words()).contains("Later");
    }

    @Test
    void an_invoice_of_nothing_is_shown_again_with_what_is_missing() {
        Visit.Shown again = form(HOME + "/invoices/new").send();

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("[role=alert]")).contains("Fill in at least one line, or tick an entry.");
    }

    @Test
    void an_amount_that_cannot_be_read_leaves_the_form_as_it_was_sent() {
        Visit.Shown again = form(HOME + "/entries/new")
                .with("label", "Beans")
                .with("amount", "1.005")
                .send();

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("[role=alert]"))
                .contains("Amount without tax: “1.005” is not an amount that can be used.");
        assertThat(again.page().selectFirst("#label").val()).isEqualTo("Beans");
    }

    @Test
    void a_payment_is_proposed_oldest_first_edited_and_recorded() {
        Invoice first = books.invoice(CAFE, "First", "100.00");
        Invoice second = books.invoice(CAFE, "Second", "80.00");
        Visit.Shown proposal = clerk.get(HOME + "/payments/new?amount=120");
        assertThat(proposal.page().selectFirst("[name='" + line(first) + "']").val())
                .isEqualTo("100.00");
        assertThat(proposal.page().selectFirst("[name='" + line(second) + "']").val())
                .isEqualTo("20.00");

        clerk.form(proposal, HOME + "/payments/new")
                .with(line(first), "40")
                .with(line(second), "70.00")
                .send();

        assertThat(books.ledger(CAFE).get(2)).isEqualTo("payment 120.00 -> 60.00");
        assertThat(books.billing().queries().item(first.id()).openAmount()).isEqualTo(eur("60.00"));
        assertThat(books.billing().queries().item(second.id()).openAmount()).isEqualTo(eur("10.00"));
        assertThat(clerk.get(HOME).text("#credit")).isEqualTo("€10.00");
    }

    @Test
    void without_a_script_the_proposal_is_asked_for_by_its_button() {
        Invoice invoice = books.invoice(CAFE, "First", "100.00");

        Visit.Shown proposal = form(HOME + "/payments/new")
                .with("amount", "30")
                .and("propose", "yes")
                .send();

        assertThat(proposal.page().selectFirst("[name='" + line(invoice) + "']").val())
                .isEqualTo("30.00");
        assertThat(books.ledger(CAFE)).hasSize(1);
    }

    @Test
    void a_payment_sent_twice_is_recorded_once() {
        books.invoice(CAFE, "First", "100.00");
        Visit.Filled payment = clerk.form(clerk.get(HOME + "/payments/new?amount=60"), HOME + "/payments/new");

        payment.send();
        payment.send();

        assertThat(books.ledger(CAFE)).containsExactly("invoice 100.00 -> 100.00", "payment 60.00 -> 40.00");
    }

    @Test
    void what_was_proposed_is_refused_when_the_account_has_moved_on() {
        books.invoice(CAFE, "First", "100.00");
        Visit.Filled payment = clerk.form(clerk.get(HOME + "/payments/new?amount=60"), HOME + "/payments/new");
        Invoice meanwhile = books.invoice(CAFE, "Meanwhile", "5.00");

        Visit.Shown again = payment.send();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("[role=alert]")).contains("Somebody changed this account");
        assertThat(again.page().select("[name='" + line(meanwhile) + "']")).hasSize(1);
        assertThat(books.ledger(CAFE)).hasSize(2);
    }

    @Test
    void more_than_is_open_is_refused_in_plain_words_with_the_invoice_and_its_amounts() {
        Invoice invoice = books.invoice(CAFE, "First", "100.00");

        Visit.Shown again = form(HOME + "/payments/new")
                .with("amount", "200")
                .with(line(invoice), "150")
                .send();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("[role=alert]")).contains("Invoice F-2026-000001: €100.00 is open, not €150.00.");
        assertThat(again.page().selectFirst("[name='" + line(invoice) + "']").val())
                .isEqualTo("150");
    }

    @Test
    void a_credit_note_pays_with_a_negative_line_beside_money_and_alone() {
        Invoice first = books.invoice(CAFE, "First", "100.00");
        Invoice second = books.invoice(CAFE, "Second", "50.00");
        form(HOME + "/invoices/" + first.id().uuid() + "/credit")
                .with("line", "1")
                .with("quantity1", "0.3")
                .with("settle", "wait")
                .send();
        String note = clerk.get(HOME + "/payments/new")
                .page()
                .selectFirst("[name^=line:credit-note]")
                .attr("name");

        form(HOME + "/payments/new")
                .with("amount", "10")
                .with(line(first), "30")
                .with(note, "-20")
                .send();
        form(HOME + "/payments/new")
                .with("amount", "0")
                .with(line(second), "10")
                .with(note, "-10")
                .send();

        assertThat(books.ledger(CAFE))
                .containsExactly(
                        "invoice 100.00 -> 100.00",
                        "invoice 50.00 -> 150.00",
                        "credit-note 30.00 -> 120.00",
                        "payment 10.00 -> 110.00");
        assertThat(books.billing().queries().item(first.id()).openAmount()).isEqualTo(eur("70.00"));
        assertThat(books.billing().queries().item(second.id()).openAmount()).isEqualTo(eur("40.00"));
        assertThat(clerk.get(HOME).text("#credit")).isEqualTo("€0.00");
    }

    @Test
    void a_form_whose_lines_are_refused_records_no_payment_either() {
        Invoice invoice = books.invoice(CAFE, "First", "100.00");
        form(HOME + "/invoices/" + invoice.id().uuid() + "/credit")
                .with("line", "1")
                .with("quantity1", "0.1")
                .with("settle", "wait")
                .send();
        String note = clerk.get(HOME + "/payments/new")
                .page()
                .selectFirst("[name^=line:credit-note]")
                .attr("name");

        Visit.Shown again = form(HOME + "/payments/new")
                .with("amount", "5")
                .with(line(invoice), "30")
                .with(note, "-25")
                .send();

        assertThat(again.status()).isEqualTo(409);
        assertThat(books.ledger(CAFE)).containsExactly("invoice 100.00 -> 100.00", "credit-note 10.00 -> 90.00");
    }

    @Test
    void whole_lines_are_credited_less_a_penalty() {
        Invoice invoice = books.invoice(CAFE, "Course", "100.00");
        String credit = HOME + "/invoices/" + invoice.id().uuid() + "/credit";

        Visit.Shown note = form(credit).with("line", "1").with("penalty", "10").send();

        assertThat(note.text("h1")).startsWith("Credit note AV-2026-000001");
        assertThat(books.ledger(CAFE)).containsExactly("invoice 100.00 -> 100.00", "credit-note 90.00 -> 10.00");
    }

    @Test
    void a_penalty_on_a_part_of_a_line_is_said_to_be_impossible() {
        Invoice invoice = books.invoice(CAFE, "Course", "100.00");

        Visit.Shown again = form(HOME + "/invoices/" + invoice.id().uuid() + "/credit")
                .with("line", "1")
                .with("quantity1", "0.5")
                .with("penalty", "10")
                .send();

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("[role=alert]")).contains("With a penalty whole lines are cancelled");
        assertThat(books.ledger(CAFE)).hasSize(1);
    }

    @Test
    void an_invoice_that_is_credited_in_full_has_nothing_left_to_credit() {
        Invoice invoice = books.invoice(CAFE, "Course", "100.00");
        String credit = HOME + "/invoices/" + invoice.id().uuid() + "/credit";
        form(credit).with("line", "1").send();

        assertThat(clerk.get(credit).words()).contains("nothing is left to credit");
    }

    @Test
    void credit_is_refunded_and_the_refund_cancelled_on_its_day() {
        form(HOME + "/payments/new").with("amount", "80").send();
        form(HOME + "/refunds/new")
                .with("source", "account")
                .with("amount", "30")
                .send();
        assertThat(books.balance(CAFE)).isEqualTo(eur("-50.00"));

        String cancel =
                clerk.get(HOME).page().selectFirst("form[action*=/refunds/]").attr("action");
        clerk.form(clerk.get(HOME), cancel).send();

        assertThat(books.balance(CAFE)).isEqualTo(eur("-80.00"));
        Refund refund = books.billing()
                .queries()
                .refunds(CAFE, PageRequest.first(5))
                .items()
                .get(0);
        assertThat(refund.state()).isEqualTo(RefundState.CANCELLED);
        assertThat(clerk.get(HOME).page().select("form[action*=/refunds/]")).isEmpty();
    }

    @Test
    void a_refund_is_not_offered_for_cancelling_the_day_after_and_a_form_of_yesterday_is_refused() {
        form(HOME + "/payments/new").with("amount", "80").send();
        form(HOME + "/refunds/new")
                .with("source", "account")
                .with("amount", "30")
                .send();
        String cancel =
                clerk.get(HOME).page().selectFirst("form[action*=/refunds/]").attr("action");
        Visit.Filled yesterday = clerk.form(clerk.get(HOME), cancel);
        served.clock.advance(Duration.ofHours(7));
        clerk.get(HOME);
        served.clock.advance(Duration.ofHours(7).plusMinutes(1));

        Visit.Shown again = yesterday.send();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("[role=alert]")).contains("on its own day only, 15 Jun 2026");
        assertThat(clerk.get(HOME).page().select("form[action*=/refunds/]")).isEmpty();
    }

    @Test
    void a_payment_or_a_credit_note_is_refunded_from_itself() {
        form(HOME + "/payments/new").with("amount", "80").send();
        String payment = clerk.get(HOME + "/refunds/new")
                .page()
                .selectFirst("[value^=payment:]")
                .val();

        form(HOME + "/refunds/new").with("source", payment).with("amount", "80").send();

        assertThat(books.ledger(CAFE)).containsExactly("payment 80.00 -> -80.00", "refund 80.00 -> 0.00");
    }

    @Test
    void a_refund_of_more_than_there_is_says_what_there_is() {
        form(HOME + "/payments/new").with("amount", "80").send();

        Visit.Shown again = form(HOME + "/refunds/new")
                .with("source", "account")
                .with("amount", "81")
                .send();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("[role=alert]"))
                .contains("At most €80.00 can be refunded from this account, not €81.00.");
    }

    @Test
    void waiting_credit_settles_what_is_open() {
        Invoice invoice = books.invoice(CAFE, "First", "100.00");
        form(HOME + "/payments/new")
                .with("amount", "80")
                .with(line(invoice), "")
                .send();

        clerk.form(clerk.get(HOME), HOME + "/use-credit").send();

        assertThat(books.billing().queries().item(invoice.id()).openAmount()).isEqualTo(eur("20.00"));
    }

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

    @Test
    void the_ledger_goes_on_by_pages_with_its_running_balance() {
        for (int i = 1; i <= 23; i++) {
            books.invoice(CAFE, "Line " + i, "1.00");
        }
        Visit.Shown customer = clerk.get(HOME);
        assertThat(customer.page().select("#ledger-table tbody tr:not(.more)")).hasSize(20);

        Visit.Shown next =
                clerk.get(customer.page().selectFirst("#ledger-table .more a").attr("href"));

        assertThat(next.page().select("#ledger-table tbody tr td:last-child").eachText())
                .containsExactly("21.00", "22.00", "23.00");
        assertThat(clerk.get(HOME + "/ledger?after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void every_document_of_the_ledger_is_shown_as_a_page_and_as_pdf() {
        Invoice invoice = books.invoice(CAFE, "First", "100.00");
        form(HOME + "/payments/new").with("amount", "150").send();
        form(HOME + "/invoices/" + invoice.id().uuid() + "/credit")
                .with("line", "1")
                .send();
        form(HOME + "/refunds/new")
                .with("source", "account")
                .with("amount", "20")
                .send();

        List<String> links = clerk.get(HOME).page().select("#ledger-table a").eachAttr("href");

        assertThat(links).hasSize(4);
        for (String link : links) {
            assertThat(clerk.get(link).status()).as(link).isEqualTo(200);
            assertThat(clerk.get(link + "/html").body()).as(link).contains("Les Tilleuls");
            assertThat(clerk.get(link + "/pdf").response().headers().firstValue("Content-Type"))
                    .as(link)
                    .contains("application/pdf");
        }
    }
}
