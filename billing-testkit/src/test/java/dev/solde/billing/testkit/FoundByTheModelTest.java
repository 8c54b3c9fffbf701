package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.solde.billing.Billing;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.Settle;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.PaymentMethod;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What random runs against the model have brought to light, told plainly. */
class FoundByTheModelTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId ACCOUNT = AccountId.of("account");

    private final Bench bench = new Bench(InMemoryBillingStorage::create, Optional.empty());
    private final Billing billing = bench.billing();

    @BeforeEach
    void open() {
        billing.openAccount(OpenAccount.of(ACCOUNT, EUR));
    }

    private static MonetaryAmount eur(long cents) {
        return Amounts.ofMinor(cents, EUR);
    }

    private InvoiceId invoice() {
        return billing.issueInvoice(IssueInvoice.builder(ACCOUNT)
                        .line("Judo", 1, eur(1_000), Tax.rate("0"))
                        .build())
                .id();
    }

    private String refusal(Command<?> command) {
        Books before = bench.books(ACCOUNT);
        RejectedException refused = catchThrowableOfType(RejectedException.class, () -> billing.execute(command));
        assertThat(bench.books(ACCOUNT)).isEqualTo(before);
        return refused.rejection().code();
    }

    @Test
    @Tag("R-68")
    void a_penalty_that_was_kept_does_not_come_back_with_a_second_cancellation() {
        CancelItems cancellation = CancelItems.builder(invoice())
                .lines(List.of(1))
                .penalty(Penalty.amount(eur(100)))
                .build();
        billing.cancelItems(cancellation);
        assertThat(refusal(cancellation)).isEqualTo("already-credited");
    }

    @Test
    @Tag("R-96")
    void a_form_settles_a_debit_in_dispute_that_it_names() {
        InvoiceId invoice = invoice();
        var payment = billing.recordPayment(RecordPayment.of(ACCOUNT, eur(1_000), PaymentMethod.CARD));
        billing.disputeItem(DisputeItem.of(invoice));
        billing.settle(
                Settle.builder(payment.id()).allocate(invoice, eur(1_000)).build());
        assertThat(bench.queries().item(invoice).isSettled()).isTrue();
    }

    @Test
    @Tag("R-96")
    void credit_in_dispute_is_not_refunded_unless_it_is_named() {
        var payment = billing.recordPayment(RecordPayment.of(ACCOUNT, eur(1_000), PaymentMethod.CARD));
        billing.disputeItem(DisputeItem.of(payment.id()));
        assertThat(refusal(RefundCredit.of(ACCOUNT, eur(500), PaymentMethod.CASH)))
                .isEqualTo("exceeds-credit-balance");
        billing.recordPayment(RecordPayment.of(ACCOUNT, eur(300), PaymentMethod.CARD));
        assertThat(refusal(RefundCredit.of(ACCOUNT, eur(500), PaymentMethod.CASH)))
                .isEqualTo("exceeds-credit-balance");
    }
}
