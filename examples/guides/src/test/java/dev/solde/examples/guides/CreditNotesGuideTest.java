package dev.solde.examples.guides;

import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.payment.PaymentMethod;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/credit-notes.md}. */
class CreditNotesGuideTest {

    // guide: kernel
    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final Tax VAT_20 = Tax.rate("20");

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    final Billing billing =
            BillingKernel.builder().storage(InMemoryBillingStorage.create()).build();
    final AccountId dupont = AccountId.of("family-dupont");

    Invoice invoice;
    // end

    @BeforeEach
    void anInvoice() {
        // guide: invoice
        billing.openAccount(OpenAccount.of(dupont, EUR));
        invoice = billing.issueInvoice(IssueInvoice.builder(dupont)
                .line(Line.builder("Lessons")
                        .unitPrice(eur("100.00"))
                        .tax(VAT_20)
                        .source(HostReference.of("course", "judo-2026"))
                        .build())
                .line("Judogi", 3, eur("40.00"), VAT_20)
                .line("Fees", 1, eur("10.00"), VAT_20)
                .build());
        assertThat(invoice.totalInclTax()).isEqualTo(eur("276.00"));
        // end
    }

    @Test
    void a_whole_invoice_is_taken_back_once() {
        // guide: whole
        CreditNote whole = billing.issueCreditNote(IssueCreditNote.whole(invoice.id(), "ordered twice"));
        assertThat(whole.totalInclTax()).isEqualTo(invoice.totalInclTax());
        assertThat(billing.queries().balance(dupont)).isEqualTo(eur("0.00"));
        assertRefused(() -> billing.issueCreditNote(IssueCreditNote.whole(invoice.id(), "again")))
                .isEqualTo(new Rejection.AlreadyCredited(invoice.id(), Optional.empty()));
        // end
        assertThat(whole.lines()).hasSize(3);
    }

    @Test
    void lines_are_taken_back_whole_by_quantity_or_by_amount() {
        // guide: lines
        CreditNote part = billing.issueCreditNote(IssueCreditNote.builder(invoice.id())
                .lineQuantity(2, 1) // of the judogis one, at its price
                .lineAmount(1, eur("30.00")) // of the lessons 30.00 without tax
                .reason("one returned, three lessons missed")
                .build());
        assertThat(part.totalInclTax()).isEqualTo(eur("84.00"));
        assertThat(billing.queries().balance(dupont)).isEqualTo(eur("192.00"));
        assertRefused(() -> billing.issueCreditNote(IssueCreditNote.builder(invoice.id())
                        .lineAmount(1, eur("70.01"))
                        .build()))
                .isEqualTo(new Rejection.ExceedsCreditableAmount(
                        invoice.id(), Optional.of(1), eur("70.01"), eur("70.00")));
        // end
        CreditNote rest = billing.issueCreditNote(IssueCreditNote.whole(invoice.id(), "the rest"));
        assertThat(rest.totalInclTax()).isEqualTo(eur("192.00"));
    }

    @Test
    void what_was_invoiced_is_invoiced_again_only_when_it_was_released() {
        // guide: again
        IssueInvoice again = IssueInvoice.builder(dupont)
                .line(Line.builder("Lessons, from October")
                        .unitPrice(eur("90.00"))
                        .tax(VAT_20)
                        .source(HostReference.of("course", "judo-2026"))
                        .build())
                .build();
        assertRefused(() -> billing.issueInvoice(again)).hasCode("already-billed");
        billing.issueCreditNote(
                IssueCreditNote.builder(invoice.id()).line(1).releaseSources().build());
        billing.issueInvoice(again);
        // end
        assertThat(billing.queries().balance(dupont)).isEqualTo(eur("264.00"));
    }

    @Test
    void a_credit_note_needs_no_invoice() {
        // guide: alone
        CreditNote goodwill = billing.issueGlobalCreditNote(
                IssueGlobalCreditNote.ofAmount(dupont, "Goodwill", eur("50.00"), PriceMode.GROSS, VAT_20));
        CreditNote lessons = billing.issueGlobalCreditNote(IssueGlobalCreditNote.builder(dupont)
                .line("Lost lessons", 3, eur("15.00"), VAT_20)
                .note("The teacher was ill.")
                .build());
        assertThat(goodwill.totalInclTax()).isEqualTo(eur("50.00"));
        assertThat(lessons.totalInclTax()).isEqualTo(eur("54.00"));
        // end
        assertThat(lessons.note()).contains("The teacher was ill.");
    }

    @Test
    void a_credit_note_settles_its_invoice_when_it_is_issued_if_it_says_so() {
        // guide: settled
        CreditNote note = billing.issueCreditNote(IssueCreditNote.builder(invoice.id())
                .line(3)
                .settle(CreditSettlement.OWN_INVOICE)
                .build());
        assertThat(billing.queries().item(note.id()).isSettled()).isTrue();
        assertThat(billing.queries().item(invoice.id()).openAmount()).isEqualTo(eur("264.00"));
        // end
    }

    @Test
    void an_unpaid_invoice_and_its_credit_note_are_settled_for_nothing() {
        // guide: by-hand
        CreditNote note =
                billing.issueCreditNote(IssueCreditNote.ofAmount(invoice.id(), eur("50.00"), PriceMode.GROSS, "late"));
        billing.settle(Settle.builder(dupont)
                .allocate(note.id(), eur("-50.00"))
                .allocate(invoice.id(), eur("50.00"))
                .build());
        assertThat(billing.queries().item(invoice.id()).openAmount()).isEqualTo(eur("226.00"));
        assertThat(billing.queries().item(note.id()).isSettled()).isTrue();
        // end
    }

    @Test
    void the_credit_of_a_paid_invoice_waits_for_the_next() {
        // guide: paid
        billing.recordPayment(RecordPayment.of(invoice.id(), eur("276.00"), PaymentMethod.CARD));
        billing.issueCreditNote(
                IssueCreditNote.builder(invoice.id()).lineQuantity(2, 1).build());
        assertThat(billing.queries().balance(dupont)).isEqualTo(eur("-48.00"));

        Invoice next = billing.issueInvoice(IssueInvoice.builder(dupont)
                .line("Belt", 1, eur("40.00"), VAT_20)
                .build());
        billing.autoAllocate(AutoAllocate.of(next.id()));
        assertThat(billing.queries().item(next.id()).isSettled()).isTrue();
        // end
        assertThat(billing.queries().balance(dupont)).isEqualTo(eur("0.00"));
    }
}
