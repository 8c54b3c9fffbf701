package dev.solde.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import java.util.Optional;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Test;

/** What a refusal says where its usual words would make no sense. */
class RejectionMessageTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final MonetaryAmount NOTHING = Amounts.of("0.00", EUR);
    private static final AccountId ACCOUNT = AccountId.of("family");
    private static final InvoiceId INVOICE = new InvoiceId(ACCOUNT, new UUID(1, 1));
    private static final PaymentId PAYMENT = new PaymentId(ACCOUNT, new UUID(1, 2));

    @Test
    void all_of_what_is_open_is_asked_of_an_item_with_nothing_open() {
        assertThat(new Rejection.ExceedsOpenAmount(INVOICE, NOTHING, NOTHING).message())
                .isEqualTo(INVOICE + " has nothing open");
    }

    @Test
    void all_that_is_left_is_asked_of_a_payment_that_was_reversed() {
        assertThat(new Rejection.ExceedsReversibleAmount(PAYMENT, NOTHING, NOTHING).message())
                .isEqualTo(PAYMENT + " has nothing left to reverse");
    }

    @Test
    void account_credit_is_no_method_to_which_any_payment_came() {
        assertThat(new Rejection.MethodNotAllowed(PaymentMethod.ACCOUNT_CREDIT, Optional.empty()).message())
                .isEqualTo("by ACCOUNT_CREDIT no money is given back: credit stays on the account");
        assertThat(new Rejection.MethodNotAllowed(PaymentMethod.ONLINE, Optional.of(PAYMENT)).message())
                .isEqualTo("ONLINE pays back only to a payment that came by it; " + PAYMENT + " did not");
    }
}
