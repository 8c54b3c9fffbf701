package dev.solde.billing.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.Billing;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.PaymentMethod;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Test;

/** The story of the README, told once in this module, so that it fails here before it fails elsewhere. */
class FirstStoryTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax VAT_20 = Tax.rate("20");
    private static final AccountId DUPONT = AccountId.of("family-dupont");

    private final Billing billing =
            BillingKernel.builder().storage(InMemoryBillingStorage.create()).build();

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    @Test
    void aPartialPaymentLeavesTheRestOfTheInvoiceOwed() {
        billing.openAccount(OpenAccount.of(DUPONT, EUR));
        Invoice invoice = billing.issueInvoice(IssueInvoice.builder(DUPONT)
                .line("Judo, autumn term", 1, eur("175.00"), VAT_20)
                .build());
        billing.recordPayment(RecordPayment.of(invoice.id(), eur("150.00"), PaymentMethod.CARD));

        assertThat(invoice.totalInclTax()).isEqualTo(eur("210.00"));
        assertThat(billing.queries().balance(DUPONT)).isEqualTo(eur("60.00"));
        assertThat(billing.queries().item(invoice.id()).openAmount()).isEqualTo(eur("60.00"));
        assertThat(billing.queries().invoice(invoice.id())).isEqualTo(invoice);
        assertThat(billing.queries().verify(DUPONT).firstDifference()).isEmpty();
    }

    @Test
    void aCreditNoteOfAPaidInvoicePaysTheNextOne() {
        billing.openAccount(OpenAccount.of(DUPONT, EUR));
        Invoice first = billing.issueInvoice(IssueInvoice.builder(DUPONT)
                .line("Judo", 1, eur("175.00"), VAT_20)
                .build());
        billing.recordPayment(RecordPayment.of(first.id(), eur("210.00"), PaymentMethod.CASH));
        CreditNote note = billing.issueCreditNote(IssueCreditNote.builder(first.id())
                .lineAmount(1, eur("50.00"))
                .reason("ill for a month")
                .build());
        Invoice second = billing.issueInvoice(IssueInvoice.builder(DUPONT)
                .line("Dance", 1, eur("100.00"), VAT_20)
                .build());

        assertThat(note.totalInclTax()).isEqualTo(eur("60.00"));
        assertThat(billing.autoAllocate(AutoAllocate.of(DUPONT))).hasSize(1);
        assertThat(billing.queries().item(second.id()).openAmount()).isEqualTo(eur("60.00"));
        assertThat(billing.queries().entries(DUPONT, PageRequest.first(10)).items())
                .extracting(entry -> Amounts.plain(entry.balanceAfter()))
                .containsExactly("210.00", "0.00", "-60.00", "60.00");
        assertThat(billing.queries().verify(DUPONT).firstDifference()).isEmpty();
    }

    @Test
    void anInvoiceThatIsCreditedInFullCannotBeCreditedAgain() {
        billing.openAccount(OpenAccount.of(DUPONT, EUR));
        Invoice invoice = billing.issueInvoice(IssueInvoice.builder(DUPONT)
                .line("Judo", 1, eur("175.00"), VAT_20)
                .build());
        billing.issueCreditNote(IssueCreditNote.whole(invoice.id(), "ordered twice"));

        assertThatThrownBy(() -> billing.issueCreditNote(IssueCreditNote.whole(invoice.id(), "again")))
                .isInstanceOf(RejectedException.class)
                .hasMessageStartingWith("already-credited");
    }
}
