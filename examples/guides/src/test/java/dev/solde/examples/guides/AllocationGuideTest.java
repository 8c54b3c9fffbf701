package dev.solde.examples.guides;

import static dev.solde.billing.core.AllocationStrategies.oldestDueFirst;
import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.Reallocation;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/using-a-credit-note.md}. */
class AllocationGuideTest {

    // guide: kernel
    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final Tax NO_TAX = Tax.exempt("VATEX-EU-132-1M");

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    final Billing billing =
            BillingKernel.builder().storage(InMemoryBillingStorage.create()).build();
    final AccountId martin = AccountId.of("family-martin");

    Invoice theatre;
    Payment cash;
    CreditNote note;
    Invoice drawing;
    // end

    @BeforeEach
    void theStorySoFar() {
        // guide: story
        billing.openAccount(OpenAccount.of(martin, EUR));
        theatre = billing.issueInvoice(IssueInvoice.builder(martin)
                .line("Theatre", 1, eur("200.00"), NO_TAX)
                .line("Registration fee", 1, eur("10.00"), NO_TAX)
                .build());
        cash = billing.recordPayment(RecordPayment.of(theatre.id(), eur("210.00"), PaymentMethod.CASH));

        note = billing.issueCreditNote(IssueCreditNote.builder(theatre.id())
                .line(1) // the activity, not the fee
                .reason("stopped")
                .build());
        assertThat(billing.queries().balance(martin)).isEqualTo(eur("-200.00"));

        drawing = billing.issueInvoice(IssueInvoice.builder(martin)
                .line("Drawing", 1, eur("200.00"), NO_TAX)
                .build());
        assertThat(billing.queries().balance(martin)).isEqualTo(eur("0.00"));
        // end
    }

    private void allIsSettled() {
        assertThat(billing.queries().item(theatre.id()).isSettled()).isTrue();
        assertThat(billing.queries().item(drawing.id()).isSettled()).isTrue();
        assertThat(billing.queries().item(note.id()).isSettled()).isTrue();
        assertThat(billing.queries().item(cash.id()).isSettled()).isTrue();
        assertThat(billing.queries().balance(martin)).isEqualTo(eur("0.00"));
    }

    @Test
    void a_credit_note_settles_the_next_invoice_directly() {
        // guide: direct
        billing.allocate(Allocate.of(note.id(), drawing.id(), eur("200.00")));
        assertThat(billing.queries().item(drawing.id()).isSettled()).isTrue();
        assertThat(billing.queries().item(note.id()).isSettled()).isTrue();
        // end
        allIsSettled();
    }

    @Test
    void the_invoice_takes_what_waits() {
        // guide: automatic
        billing.autoAllocate(AutoAllocate.of(drawing.id()));
        assertThat(billing.queries().item(note.id()).isSettled()).isTrue();
        // end
        allIsSettled();
    }

    @Test
    void the_form_of_the_first_payment_is_saved_again() {
        // guide: form
        Reallocation onTheNote = billing.replaceAllocations(ReplaceAllocations.builder(cash.id())
                .allocate(theatre.id(), eur("210.00"))
                .allocate(note.id(), eur("-200.00")) // the credit note, with a minus
                .build());
        assertThat(onTheNote.ended()).hasSize(1); // 200.00 of the payment are free again
        assertThat(billing.queries().item(cash.id()).openAmount()).isEqualTo(eur("200.00"));

        billing.autoAllocate(AutoAllocate.of(drawing.id()));
        assertThat(billing.queries().item(drawing.id()).isSettled()).isTrue();
        // end
        allIsSettled();
    }

    @Test
    void both_steps_can_be_saved_at_once() {
        // guide: at-once
        billing.replaceAllocations(ReplaceAllocations.builder(cash.id())
                .allocate(theatre.id(), eur("210.00"))
                .allocate(note.id(), eur("-200.00"))
                .allocate(drawing.id(), eur("200.00"))
                .build());
        // end
        allIsSettled();
    }

    @Test
    void part_of_a_credit_note_is_used() {
        // guide: part
        billing.settle(Settle.builder(martin)
                .allocate(note.id(), eur("-120.00"))
                .allocate(drawing.id(), eur("120.00"))
                .build());
        assertThat(billing.queries().item(note.id()).openAmount()).isEqualTo(eur("80.00"));
        assertThat(billing.queries().item(drawing.id()).openAmount()).isEqualTo(eur("80.00"));
        assertRefused(() -> billing.settle(
                        Settle.builder(martin).allocate(note.id(), eur("80.00")).build()))
                .hasCode("sign-wrong");
        // end
        assertThat(billing.queries().overview(martin).usableCredit()).isEqualTo(eur("0.00"));
    }

    @Test
    void what_would_happen_is_shown_and_edited_first() {
        // guide: proposal
        AllocationProposal shown = billing.queries().proposeAllocation(note.id(), oldestDueFirst());
        AllocationProposal edited = shown.with(drawing.id(), eur("150.00"));
        billing.allocate(Allocate.of(edited));
        assertThat(billing.queries().item(note.id()).openAmount()).isEqualTo(eur("50.00"));
        assertRefused(() -> billing.allocate(Allocate.of(shown))).hasCode("ledger-changed");
        // end
        assertThat(billing.queries().item(drawing.id()).openAmount()).isEqualTo(eur("50.00"));
    }
}
