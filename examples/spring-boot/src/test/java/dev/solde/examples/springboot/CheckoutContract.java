package dev.solde.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.HostReference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders and ledger end alike, whatever happens in between. Each test has a customer of its own. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class CheckoutContract {

    @Autowired
    private Checkout checkout;

    @Autowired
    private Customers customers;

    @Autowired
    private Orders orders;

    @Autowired
    private Billing billing;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvc http;

    private String customer;
    private String voucher;

    @BeforeEach
    void aCustomerWithAVoucher(TestInfo test) {
        customer = "c" + Integer.toHexString(test.getDisplayName().hashCode());
        customers.open(customer);
        voucher = customers.pay("evt-" + customer, customer, "50.00");
    }

    private Cart cart(String number, String article, String amount) {
        return new Cart(number + customer, customer, article, "100.00", Optional.of(new Cart.Voucher(voucher, amount)));
    }

    @Test
    void bothAreThereAfterTheCommit() {
        Order placed = checkout.place(cart("1-", "Judogi", "50.00"));
        assertThat(placed.note()).isEmpty();
        bothAreThere(placed);
    }

    @Test
    void bothAreThereWhenARefusalWasCaughtAndTheHostWentOn() {
        Order placed = checkout.place(cart("1-", "Judogi", "80.00"));
        assertThat(placed.note()).contains("has 50.00 open, not 80.00");
        bothAreThere(placed);
    }

    private void bothAreThere(Order placed) {
        assertThat(orders.of(customer)).containsExactly(placed);
        assertThat(customers.owed(customer)).isEqualTo(Money.eur("70.00"));
        assertThat(documents(placed.id())).containsExactly(placed.invoice());
        assertThat(billing.queries().verify(AccountId.of(customer)).isClean()).isTrue();
    }

    @Test
    void neitherIsThereAfterTheHostFailed() {
        Cart soldOut = cart("1-", "Tatami", "50.00");
        assertThatThrownBy(() -> checkout.place(soldOut)).isInstanceOf(Stock.OutOfStock.class);
        neitherIsThere(soldOut);
    }

    @Test
    void neitherIsThereWhenARefusalWasCaughtAndTheHostFailedAfterwards() {
        Cart soldOut = cart("1-", "Tatami", "80.00");
        assertThatThrownBy(() -> checkout.place(soldOut)).isInstanceOf(Stock.OutOfStock.class);
        neitherIsThere(soldOut);
    }

    /** The host's own statement fails first, then nothing of the ledger is there either. */
    @Test
    void neitherIsThereWhenTheOrderIsThereAlready() {
        Order placed = checkout.place(cart("1-", "Judogi", "50.00"));
        assertThatThrownBy(() -> checkout.place(cart("1-", "Judogi", "10.00")))
                .isInstanceOf(DuplicateKeyException.class);
        bothAreThere(placed);
    }

    private void neitherIsThere(Cart cart) {
        assertThat(orders.of(customer)).isEmpty();
        assertThat(customers.owed(customer)).isEqualTo(Money.eur("-50.00"));
        assertThat(documents(cart.order())).isEmpty();
        assertThat(billing.queries().version(AccountId.of(customer))).isEqualTo(2);
    }

    private List<String> documents(String order) {
        return billing.queries().documents(HostReference.of("order", order)).stream()
                .map(document -> document.number().value())
                .toList();
    }

    @Test
    void aTransactionThatIsRolledBackByHandTakesTheLedgerWithIt() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            checkout.place(cart("1-", "Judogi", "50.00"));
            assertThat(customers.owed(customer)).as("inside").isEqualTo(Money.eur("70.00"));
            status.setRollbackOnly();
        });
        neitherIsThere(cart("1-", "Judogi", "50.00"));
    }

    @Test
    void outsideOfATransactionACommandIsRefusedByName() {
        assertThatThrownBy(() -> billing.openAccount(OpenAccount.of(AccountId.of("x" + customer), Money.EUR)))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("no transaction is active");
    }

    @Test
    void aRefusalIsAProblemWithItsCodeAndItsFacts() throws Exception {
        http.perform(post("/customers/{customer}/refunds?amount=500.00", customer))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value("exceeds-credit-balance"))
                .andExpect(jsonPath("$.facts.available").value("50.00"));
        http.perform(post("/customers/nobody/refunds?amount=5.00"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("account-not-found"));
    }

    @Test
    void anEventThatIsDeliveredTwiceIsRecordedOnce() throws Exception {
        String path = "/customers/{customer}/payments/{event}?amount=50.00";
        String answer = http.perform(post(path, customer, "evt-" + customer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).isEqualTo(voucher);
        assertThat(customers.owed(customer)).isEqualTo(Money.eur("-50.00"));
    }
}
