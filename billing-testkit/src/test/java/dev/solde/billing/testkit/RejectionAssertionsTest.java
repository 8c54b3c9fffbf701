package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.Billing;
import dev.solde.billing.Rejection;
import dev.solde.billing.core.InMemoryBillingStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A refusal that has written something does not pass for one. */
@Tag("R-7")
class RejectionAssertionsTest {

    private final Bench bench = new Bench(InMemoryBillingStorage::create, Optional.empty());
    private final Billing billing = bench.billing();

    @BeforeEach
    void twoAccounts() {
        billing.openAccount(open(DUPONT));
        billing.openAccount(open(MARTIN));
    }

    /** Records a payment, then is refused because Dupont's account exists. */
    private ThrowingCallable payingAndRefused(String amount) {
        return () -> {
            billing.recordPayment(payment(DUPONT, amount));
            billing.openAccount(open(DUPONT));
        };
    }

    @Test
    void a_trace_on_the_account_fails_the_assertion() {
        assertThatThrownBy(() -> assertRefused(billing, DUPONT, payingAndRefused("1.00")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the books of family-dupont after a refusal");
    }

    @Test
    void a_trace_on_another_account_fails_the_contract() {
        ContractPart contract = () -> bench;
        assertThatThrownBy(() -> contract.refused(MARTIN, payingAndRefused("1.00")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the ends of all journals after a refusal");
    }

    @Test
    void what_goes_through_is_not_refused() {
        assertThatThrownBy(() -> assertRefused(billing, DUPONT, () -> billing.recordPayment(payment(DUPONT, "1.00"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the call went through");
    }

    /** The build compares what is noted with the catalogue. */
    @Test
    void a_refusal_without_a_trace_is_noted() {
        assertRefused(billing, DUPONT, () -> billing.openAccount(open(DUPONT)))
                .isEqualTo(new Rejection.AccountExists(DUPONT));
        assertThat(Path.of(System.getProperty(ReachedRejections.FILE)))
                .exists()
                .satisfies(file -> assertThat(Files.readAllLines(file)).contains("account-exists"));
    }
}
