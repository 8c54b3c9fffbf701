package dev.solde.examples.portal;

import static dev.solde.examples.portal.Books.CAFE;
import static dev.solde.examples.portal.Books.OTHER;
import static dev.solde.examples.portal.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerPortalTest extends PortalTest {

    private Invoice first;
    private Visit payer;

    @BeforeEach
    void bill() {
        first = books.invoice(CAFE, "First", "100.00");
        books.invoice(CAFE, "Second", "50.00");
        payer = customer("cafe");
    }

    private Visit.Shown statement() {
        return payer.form(payer.get("/account"), "/account/statements").send();
    }

    /** At the gateway, with so much to pay. */
    private Visit.Shown gateway(String amount) {
        Visit.Shown statement = statement();
        return payer.form(statement, statement.path() + "/pay")
                .with("amount", amount)
                .send();
    }

    private Visit.Shown decided(Visit.Shown gateway, String decision) {
        HttpRequest request =
                payer.form(gateway, gateway.path()).and("decision", decision).request();
        String place = payer.exchange(request).headers().firstValue("Location").orElseThrow();
        served.application.gateway().awaitTold();
        return payer.get(place);
    }

    private List<ExpectedPayment> live() {
        return books.billing()
                .queries()
                .expectedPayments(CAFE, PageRequest.first(10))
                .items();
    }

    @Test
    void a_customer_sees_what_he_owes_and_his_statement() {
        assertThat(payer.get("/account").text("#balance")).isEqualTo("€150.00");
        Visit.Shown statement = statement();

        assertThat(statement.text("h1")).isEqualTo("Statement of 1 Jun 2026 to 15 Jun 2026");
        assertThat(statement.page().selectFirst("#amount").val()).isEqualTo("150.00");
        assertThat(payer.get(statement.path() + "/html").page().text()).contains("F-2026-000001");
        assertThat(payer.get(statement.path() + "/pdf").status()).isEqualTo(200);
    }

    @Test
    void a_part_is_paid_and_settles_the_oldest_first() {
        Visit.Shown arrived = decided(gateway("120"), "paid");

        assertThat(arrived.text("[role=status]")).isEqualTo("Thank you: your payment has arrived.");
        assertThat(books.ledger(CAFE))
                .containsExactly("invoice 100.00 -> 100.00", "invoice 50.00 -> 150.00", "payment 120.00 -> 30.00");
        assertThat(books.billing().queries().item(first.id()).isSettled()).isTrue();
        String receipt = arrived.page().selectFirst("a[href$=/html]").attr("href");
        assertThat(payer.get(receipt).page().text()).contains("120.00");
        assertThat(payer.get(receipt.replace("/html", "/pdf")).status()).isEqualTo(200);
    }

    @Test
    void a_declined_payment_changes_nothing_and_can_be_tried_again() {
        Visit.Shown declined = decided(gateway("150"), "declined");

        assertThat(declined.text("[role=status]")).isEqualTo("The payment did not go through. Nothing was charged.");
        assertThat(books.balance(CAFE)).isEqualTo(eur("150.00"));
        assertThat(live()).isEmpty();
        decided(gateway("150"), "paid");
        assertThat(books.balance(CAFE)).isEqualTo(eur("0.00"));
    }

    @Test
    void a_pending_payment_is_on_its_way_until_the_bank_confirms_it() {
        Visit.Shown gateway = gateway("150");
        Visit.Shown waiting = decided(gateway, "pending");
        assertThat(waiting.text("[role=status]")).contains("on its way");
        assertThat(books.balance(CAFE)).isEqualTo(eur("150.00"));
        assertThat(payer.get("/account").text("#payable")).isEqualTo("€0.00");

        Visit.Shown arrived = decided(payer.get(gateway.path()), "paid");

        assertThat(arrived.text("[role=status]")).contains("has arrived");
        assertThat(books.balance(CAFE)).isEqualTo(eur("0.00"));
    }

    @Test
    void a_pending_payment_may_still_be_declined() {
        Visit.Shown gateway = gateway("150");
        decided(gateway, "pending");

        decided(payer.get(gateway.path()), "declined");

        assertThat(books.balance(CAFE)).isEqualTo(eur("150.00"));
        assertThat(payer.get("/account").text("#payable")).isEqualTo("€150.00");
    }

    @Test
    void a_payment_that_was_left_at_the_gateway_is_continued_from_the_account() {
        String gateway = gateway("150").path();
        Visit.Shown left = payer.get("/account/payments/" + live().get(0).id().uuid());

        assertThat(left.text("[role=status]")).contains("was begun and not confirmed");
        String checkout = left.page().selectFirst("a[href^=/gateway/]").attr("href");
        assertThat(checkout).isEqualTo(gateway);
        decided(payer.get(checkout), "paid");

        assertThat(books.balance(CAFE)).isEqualTo(eur("0.00"));
    }

    @Test
    void a_payment_that_was_left_at_the_gateway_is_given_up_and_the_gateway_takes_no_money_for_it() {
        Visit.Shown gateway = gateway("150");
        String page = "/account/payments/" + live().get(0).id().uuid();
        Visit.Filled giveUp = payer.form(payer.get(page), page + "/give-up");

        Visit.Shown given = giveUp.send();
        assertThat(giveUp.send().status()).isEqualTo(200);

        assertThat(given.text("[role=status]")).isEqualTo("The payment did not go through. Nothing was charged.");
        assertThat(live()).isEmpty();
        assertThat(payer.get("/account").text("#payable")).isEqualTo("€150.00");
        decided(gateway, "paid");
        assertThat(books.balance(CAFE)).isEqualTo(eur("150.00"));
    }

    @Test
    void a_payment_that_lies_with_the_bank_is_not_given_up() {
        Visit.Shown gateway = gateway("150");
        String page = "/account/payments/" + live().get(0).id().uuid();
        Visit.Filled giveUp = payer.form(payer.get(page), page + "/give-up");
        decided(gateway, "pending");

        Visit.Shown refused = giveUp.send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[role=alert]")).contains("lies with the bank");
        assertThat(live()).hasSize(1);
    }

    @Test
    void a_clerk_gives_up_for_a_customer_what_he_left() {
        gateway("150");
        String giveUp = "/customers/cafe/expected/" + live().get(0).id().uuid() + "/give-up";

        Visit.Shown done = clerk.form(clerk.get("/customers/cafe"), giveUp).send();

        assertThat(done.path()).isEqualTo("/customers/cafe");
        assertThat(done.page().select("#expected")).isEmpty();
        assertThat(live()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "9223372036854775807", "0", "-1"})
    void a_form_of_a_version_that_the_account_never_had_is_refused(String version) {
        Visit.Shown statement = statement();

        Visit.Shown refused = payer.form(statement, statement.path() + "/pay")
                .with("version", version)
                .send();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(live()).isEmpty();
    }

    @Test
    void more_than_a_page_of_open_items_is_shown_to_the_last() {
        for (int i = 0; i < 200; i++) {
            books.invoice(CAFE, "Lesson", "1.00");
        }

        assertThat(payer.get("/account").words()).contains("F-2026-000202");
        assertThat(clerk.get("/customers/cafe/payments/new").page().select("[name^=line:invoice]"))
                .hasSize(202);
    }

    @Test
    void what_is_being_paid_cannot_be_paid_a_second_time() {
        Visit.Shown statement = statement();
        Visit.Shown inAnotherWindow = payer.get(statement.path());
        payer.form(statement, statement.path() + "/pay").send();

        Visit.Shown refused =
                payer.form(inAnotherWindow, statement.path() + "/pay").send();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("[role=alert]"))
                .contains("a payment in progress is meant for €100.00 of the €100.00 open");
        assertThat(live()).hasSize(1);
    }

    @Test
    void the_form_of_a_payment_sent_many_times_at_once_is_one_reservation_and_one_charge() throws Exception {
        Visit.Shown statement = statement();
        HttpRequest pay = payer.form(statement, statement.path() + "/pay").request();
        List<String> gateways = atOnce(
                8, () -> payer.exchange(pay).headers().firstValue("Location").orElse("none"));

        assertThat(gateways).allMatch(gateways.get(0)::equals).allMatch(place -> place.startsWith("/gateway/"));
        assertThat(live()).hasSize(1);
    }

    @Test
    void a_decision_sent_many_times_at_once_is_one_payment() throws Exception {
        Visit.Shown gateway = gateway("150");
        HttpRequest paid =
                payer.form(gateway, gateway.path()).and("decision", "paid").request();
        List<Integer> answers = atOnce(4, () -> payer.exchange(paid).statusCode());

        served.application.gateway().awaitTold();
        assertThat(answers).containsOnly(303);
        assertThat(books.ledger(CAFE).subList(2, 3)).containsExactly("payment 150.00 -> 0.00");
        assertThat(books.ledger(CAFE)).hasSize(3);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(Collections.nCopies(times, work))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_charge_that_was_decided_is_told_again_and_counts_once() {
        Visit.Shown gateway = gateway("150");
        decided(gateway, "paid");

        decided(payer.get(gateway.path()), "paid");

        assertThat(books.ledger(CAFE)).hasSize(3);
    }

    @Test
    void an_amount_above_what_the_statement_asks_for_waits_as_credit() {
        decided(gateway("200"), "paid");

        assertThat(books.balance(CAFE)).isEqualTo(eur("-50.00"));
        assertThat(payer.get("/account").words()).contains("Available credit €50.00");
    }

    @Test
    void a_statement_of_which_everything_was_settled_meanwhile_has_nothing_to_pay() {
        Visit.Shown statement = statement();
        books.billing()
                .recordPayment(RecordPayment.builder(CAFE, eur("150.00"), PaymentMethod.CASH)
                        .allocate(first.id(), eur("100.00"))
                        .build());
        books.billing().writeOffItem(WriteOffItem.badDebt(second()));

        assertThat(payer.get(statement.path()).words()).contains("Nothing is to be paid at the moment.");
    }

    private InvoiceId second() {
        return books.billing()
                .queries()
                .invoice(DocumentNumber.of("F-2026-000002"))
                .orElseThrow()
                .id();
    }

    @Test
    void nothing_of_another_account_exists_for_a_customer() {
        Invoice foreign = books.invoice(OTHER, "Not yours", "77.00");
        Payment payment =
                books.billing().recordPayment(RecordPayment.of(foreign.id(), eur("7.00"), PaymentMethod.CASH));
        Statement statement = books.billing()
                .generateStatement(GenerateStatement.of(
                        OTHER,
                        StatementKind.OPEN_ITEM,
                        DateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30))));
        ExpectedPayment reserved =
                books.billing().reservePayment(ReservePayment.of(foreign.id(), eur("7.00"), PaymentMethod.ONLINE));

        List<String> foreignPages = List.of(
                "/account/statements/" + statement.id().uuid(),
                "/account/statements/" + statement.id().uuid() + "/html",
                "/account/statements/" + statement.id().uuid() + "/pdf",
                "/account/documents/invoice/" + foreign.id().uuid() + "/html",
                "/account/documents/invoice/" + foreign.id().uuid() + "/pdf",
                "/account/documents/payment/" + payment.id().uuid() + "/html",
                "/account/payments/" + reserved.id().uuid(),
                "/customers",
                "/customers/other",
                "/customers/cafe",
                "/customers/other/documents/invoice/" + foreign.id().uuid() + "/pdf");

        for (String page : foreignPages) {
            Visit.Shown shown = payer.get(page);
            assertThat(shown.status()).as(page).isEqualTo(404);
            assertThat(shown.body()).as(page).doesNotContain("77.00");
        }
        // The same pages are there for him to whom they belong.
        Visit owner = customer("other");
        for (String page : foreignPages.subList(0, 7)) {
            assertThat(owner.get(page).status()).as(page).isEqualTo(200);
        }
        assertThat(clerk.get("/account").status()).isEqualTo(404);
    }

    @Test
    void a_customer_cannot_pay_by_the_statement_of_another() {
        books.invoice(OTHER, "Not yours", "77.00");
        Visit owner = customer("other");
        String theirs =
                owner.form(owner.get("/account"), "/account/statements").send().path();
        Visit.Shown mine = statement();
        HttpRequest pay = payer.form(mine, mine.path() + "/pay").request();
        HttpRequest foreign = HttpRequest.newBuilder(
                        served.application.address().resolve(theirs + "/pay"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(pay.bodyPublisher().orElseThrow())
                .build();

        assertThat(payer.exchange(foreign).statusCode()).isEqualTo(404);
        assertThat(books.billing()
                        .queries()
                        .expectedPayments(OTHER, PageRequest.first(5))
                        .items())
                .isEmpty();
    }
}
