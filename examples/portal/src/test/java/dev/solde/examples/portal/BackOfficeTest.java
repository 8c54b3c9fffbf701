package dev.solde.examples.portal;

import static dev.solde.examples.portal.Books.CAFE;
import static dev.solde.examples.portal.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackOfficeTest extends PortalTest {

    private static final String HOME = "/customers/cafe";

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
    void an_invoice_whose_form_is_sent_twice_is_issued_once() {
        Visit.Filled invoice = form(HOME + "/invoices/new")
                .with("label1", "Repair")
                .with("price1", "25.50")
                .with("tax1", "exempt");

        String first = invoice.send().path();
        String second = invoice.send().path();

        assertThat(second).isEqualTo(first);
        assertThat(books.ledger(CAFE)).containsExactly("invoice 25.50 -> 25.50");
    }

    @Test
    void a_customer_number_may_hold_what_an_address_has_to_escape() {
        String number = "a/b c+d%?#é&";
        open(number, "Odd one");
        books.invoice(AccountId.of(number), "First", "5.00");

        String link =
                clerk.get("/customers?q=Odd").page().selectFirst("tbody a").attr("href");
        Visit.Shown customer = clerk.get(link);

        assertThat(customer.text("h1")).isEqualTo("Odd one");
        assertThat(clerk.get(customer.page().selectFirst("#ledger-table a").attr("href"))
                        .status())
                .isEqualTo(200);
        assertThat(customer(number).get("/account").text("#balance")).isEqualTo("€5.00");
    }

    @Test
    void a_mail_address_is_no_customer_number() {
        Visit.Shown again = clerk.form(clerk.get("/new-customer"), "/new-customer")
                .with("number", "me@example.org")
                .with("name", "Me")
                .with("email", "me@example.org")
                .send();

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("[role=alert]")).contains("The customer number stays for ever");
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
                .with("amount", "1.0051")
                .send();

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("[role=alert]"))
                .contains("Amount without tax: “1.0051” is not an amount that can be used.");
        assertThat(again.page().selectFirst("#label").val()).isEqualTo("Beans");
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

        // A script asks for the rows alone.
        String rows = clerk.fragment(next.address().toString()).body();
        assertThat(rows)
                .doesNotContain("<html")
                .contains("<tr>")
                .contains("23.00")
                .doesNotContain("20.00");
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
