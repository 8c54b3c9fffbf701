package dev.solde.examples.portal;

import static dev.solde.examples.portal.Books.CAFE;
import static dev.solde.examples.portal.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CreditAndRefundTest extends PortalTest {

    private static final String HOME = "/customers/cafe";

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
    void a_refund_of_what_is_not_on_the_account_is_not_found() {
        Visit.Shown again = form(HOME + "/refunds/new")
                .with("source", "payment:0198c000-0000-7000-8000-000000000000")
                .with("amount", "5")
                .send();

        assertThat(again.status()).isEqualTo(404);
        assertThat(again.text("[role=alert]")).contains("Payment does not exist on this account.");
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
}
