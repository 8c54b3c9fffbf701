package dev.solde.examples.portal;

import static dev.solde.examples.portal.Books.CAFE;
import static dev.solde.examples.portal.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.examples.portal.gateway.Charge;
import dev.solde.examples.portal.gateway.Signature;
import dev.solde.examples.portal.gateway.TestGateway;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest extends PortalTest {

    private Invoice first;

    @BeforeEach
    void bill() {
        first = books.invoice(CAFE, "First", "100.00");
        books.invoice(CAFE, "Second", "50.00");
    }

    private int told(byte[] body, String signature) {
        HttpRequest event = HttpRequest.newBuilder(served.application.address().resolve("/webhooks/gateway"))
                .header("X-Signature", signature)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return clerk.exchange(event).statusCode();
    }

    private Charge charge(String state, String amount) {
        ExpectedPayment reserved =
                books.billing().reservePayment(ReservePayment.of(first.id(), eur("60.00"), PaymentMethod.ONLINE));
        return new Charge("c1", reserved.id().toString(), amount, Charge.State.valueOf(state), "/");
    }

    @Test
    void a_signed_event_told_five_times_is_one_payment() {
        byte[] body = TestGateway.body(charge("PAID", "60.00 EUR"));
        String signature = served.application.signature().of(body);

        for (int i = 0; i < 5; i++) {
            assertThat(told(body, signature)).isEqualTo(204);
        }

        assertThat(books.ledger(CAFE)).hasSize(3).last().isEqualTo("payment 60.00 -> 90.00");
    }

    @Test
    void an_event_that_the_gateway_did_not_sign_is_not_believed() {
        byte[] body = TestGateway.body(charge("PAID", "60.00 EUR"));

        assertThat(told(body, new Signature("guessed").of(body))).isEqualTo(403);
        assertThat(books.ledger(CAFE)).hasSize(2);
    }

    @Test
    void an_event_of_another_amount_than_was_asked_for_is_not_recorded() {
        byte[] body = TestGateway.body(charge("PAID", "6000.00 EUR"));

        assertThat(told(body, served.application.signature().of(body))).isEqualTo(409);
        assertThat(books.ledger(CAFE)).hasSize(2);
    }

    @Test
    void an_event_of_a_payment_that_ended_otherwise_is_left_to_people() {
        Charge declined = charge("DECLINED", "60.00 EUR");
        byte[] body = TestGateway.body(declined);
        assertThat(told(body, served.application.signature().of(body))).isEqualTo(204);
        byte[] later =
                TestGateway.body(new Charge("c1", declined.reference(), declined.amount(), Charge.State.PAID, "/"));

        assertThat(told(later, served.application.signature().of(later))).isEqualTo(409);
        assertThat(books.ledger(CAFE)).hasSize(2);
    }

    @Test
    void an_event_that_cannot_be_taken_now_is_not_acknowledged() {
        byte[] body = TestGateway.body(charge("PAID", "60.00 EUR"));
        String signature = served.application.signature().of(body);
        Logger log = Logger.getLogger("dev.solde.examples.portal.web.Front");
        log.setLevel(Level.OFF);
        served.application.closeDatabase();

        assertThat(told(body, signature)).isEqualTo(500);
        log.setLevel(null);
    }

    @Test
    void what_is_no_event_is_refused() {
        byte[] body = "state=PAID".getBytes(StandardCharsets.UTF_8);

        assertThat(told(body, served.application.signature().of(body))).isEqualTo(400);
        assertThat(clerk.get("/webhooks/gateway").status()).isEqualTo(400);
    }
}
