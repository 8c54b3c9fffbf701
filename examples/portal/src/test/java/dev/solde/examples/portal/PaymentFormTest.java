package dev.solde.examples.portal;

import static dev.solde.examples.portal.Books.CAFE;
import static dev.solde.examples.portal.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.Invoice;
import org.junit.jupiter.api.Test;

class PaymentFormTest extends PortalTest {

    private static final String HOME = "/customers/cafe";

    private String line(Invoice invoice) {
        return "line:invoice:" + invoice.id().uuid();
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
        Visit.Shown second = payment.send();

        assertThat(second.text("h1")).isEqualTo("Payment (15 Jun 2026)");

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
    void a_credit_note_with_an_amount_above_zero_is_refused_in_plain_words() {
        Invoice invoice = books.invoice(CAFE, "First", "100.00");
        form(HOME + "/invoices/" + invoice.id().uuid() + "/credit")
                .with("line", "1")
                .with("quantity1", "0.3")
                .with("settle", "wait")
                .send();
        String note = clerk.get(HOME + "/payments/new")
                .page()
                .selectFirst("[name^=line:credit-note]")
                .attr("name");

        Visit.Shown again = form(HOME + "/payments/new")
                .with("amount", "10")
                .with(note, "20")
                .send();

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("[role=alert]"))
                .contains("an invoice takes an amount above zero, a credit note one below zero");
        assertThat(books.ledger(CAFE)).hasSize(2);
    }

    @Test
    void a_line_of_a_kind_that_no_form_has_is_refused_at_the_door() {
        books.invoice(CAFE, "First", "100.00");

        Visit.Shown again = form(HOME + "/payments/new")
                .with("amount", "10")
                .and("line:payment:0198c000-0000-7000-8000-000000000000", "5")
                .send();

        assertThat(again.status()).isEqualTo(400);
        assertThat(books.ledger(CAFE)).hasSize(1);
    }

    @Test
    void what_cannot_be_kept_is_said_in_the_language_of_the_clerk() {
        clerk.speaking("fr");

        Visit.Shown again = form(HOME + "/payments/new")
                .with("amount", "10")
                .with("reference", "x".repeat(600))
                .send();

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("[role=alert]"))
                .isEqualTo(
                        "Non exécuté Ceci ne peut pas être utilisé : un texte est trop long ou contient des caractères"
                                + " qui ne peuvent être gardés, une valeur est hors limites, ou quelque chose figure deux fois.");
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
    void waiting_credit_settles_what_is_open() {
        Invoice invoice = books.invoice(CAFE, "First", "100.00");
        form(HOME + "/payments/new")
                .with("amount", "80")
                .with(line(invoice), "")
                .send();

        clerk.form(clerk.get(HOME), HOME + "/use-credit").send();

        assertThat(books.billing().queries().item(invoice.id()).openAmount()).isEqualTo(eur("20.00"));
    }
}
