package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an office does in several steps: each step has a theme of its own, here they are told together. */
public interface OfficeContract extends ContractPart {

    private List<Long> openOf(ItemId... items) {
        return Stream.of(items).map(item -> queries().item(item).openMinor()).toList();
    }

    /** Without a credit nothing is owed to the customer; with it the refund brings the balance back to where it was. */
    @Test
    @Tag("R-69")
    @Tag("R-98")
    default void a_credit_comes_first_and_its_refund_brings_the_balance_back() {
        billing().openAccount(open(DUPONT));
        RefundCredit asked = RefundCredit.of(DUPONT, eur("25.00"), PaymentMethod.CHEQUE);
        refused(DUPONT, () -> billing().refundCredit(asked))
                .isEqualTo(new Rejection.NoCreditBalance(DUPONT, eur("0.00")));
        billing().issueGlobalCreditNote(credit(DUPONT, "25.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-25.00"));
        billing().refundCredit(asked);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** A payment gives back what it was; the rest needs a credit and goes back from the account. */
    @Test
    @Tag("R-99")
    @Tag("R-100")
    default void what_goes_beyond_a_payment_is_credited_and_refunded_from_the_account() {
        billing().openAccount(open(DUPONT));
        Payment paid = billing().recordPayment(Samples.payment(DUPONT, "40.00"));
        refused(DUPONT, () -> billing().refundPayment(RefundPayment.of(paid.id(), eur("55.00"))))
                .isEqualTo(new Rejection.ExceedsRefundableAmount(paid.id(), eur("55.00"), eur("40.00")));
        billing().refundPayment(RefundPayment.of(paid.id(), eur("40.00")));
        billing().issueGlobalCreditNote(credit(DUPONT, "15.00"));
        billing().refundCredit(RefundCredit.of(DUPONT, eur("15.00"), PaymentMethod.CREDIT_TRANSFER));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        assertThat(Pages.all(page -> queries().openItems(DUPONT, page))).isEmpty();
    }

    /** The day after, the customer is charged what was given back, or as much of it as wanted. */
    @Test
    @Tag("R-104")
    default void a_refund_that_cannot_be_cancelled_is_charged_by_an_invoice() {
        billing().openAccount(open(DUPONT));
        billing().issueGlobalCreditNote(credit(DUPONT, "25.00"));
        Refund refund = billing().refundCredit(RefundCredit.of(DUPONT, eur("25.00"), PaymentMethod.CHEQUE));
        bench().clock().advance(Duration.ofDays(1));
        refused(DUPONT, () -> billing().cancelRefund(CancelRefund.of(refund.id())))
                .isEqualTo(new Rejection.RefundCancelWindowClosed(refund.id(), TODAY));
        billing().issueInvoice(invoice(DUPONT, "20.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("20.00"));
    }

    /** A change of activity: the credit of the one, less a penalty, pays for the other without any money moving. */
    @Test
    @Tag("R-68")
    @Tag("R-71")
    default void the_credit_of_a_cancelled_purchase_pays_for_the_next() {
        billing().openAccount(open(DUPONT));
        Invoice judo = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Judo", 1, eur("100.00"), NO_TAX)
                        .line("Licence", 1, eur("41.00"), NO_TAX)
                        .build());
        billing().recordPayment(RecordPayment.of(judo.id(), eur("141.00"), PaymentMethod.CARD));
        CreditNote note = billing()
                .cancelItems(CancelItems.builder(judo.id())
                        .line(1)
                        .penalty(Penalty.amount(eur("10.00")))
                        .build())
                .creditNote();
        Invoice dance = billing().issueInvoice(invoice(DUPONT, "95.00"));
        assertThat(queries().overview(DUPONT).availableCredit()).isEqualTo(eur("90.00"));
        billing().autoAllocate(AutoAllocate.of(dance.id()));
        assertThat(openOf(judo.id(), note.id(), dance.id())).containsExactly(0L, 0L, 500L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("5.00"));
    }

    /** Two payments on one invoice: the credit note goes on the form of each, and each frees its share for the next invoice. */
    @Test
    @Tag("R-88")
    default void with_two_payments_the_credit_note_is_used_on_the_form_of_each() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "210.00"));
        Payment cash = billing().recordPayment(RecordPayment.of(first.id(), eur("110.00"), PaymentMethod.CASH));
        Payment cheque = billing().recordPayment(RecordPayment.of(first.id(), eur("100.00"), PaymentMethod.CHEQUE));
        CreditNote note = billing()
                .issueCreditNote(IssueCreditNote.builder(first.id())
                        .lineAmount(1, eur("200.00"))
                        .build());
        Invoice second = billing().issueInvoice(invoice(DUPONT, "200.00"));
        for (Payment payment : List.of(cash, cheque)) {
            billing()
                    .replaceAllocations(ReplaceAllocations.builder(payment.id())
                            .allocate(first.id(), payment.amount())
                            .allocate(note.id(), eur("-100.00"))
                            .allocate(second.id(), eur("100.00"))
                            .build());
        }
        assertThat(openOf(first.id(), note.id(), second.id(), cash.id(), cheque.id()))
                .containsExactly(0L, 0L, 0L, 0L, 0L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** Those on the list of open credit notes, over all accounts, each against its own invoice. */
    @Test
    @Tag("R-62")
    default void many_credit_notes_are_settled_in_one_go() {
        for (AccountId account : List.of(DUPONT, MARTIN)) {
            billing().openAccount(open(account));
            Invoice invoice = billing().issueInvoice(invoice(account, "60.00"));
            billing()
                    .issueCreditNote(IssueCreditNote.builder(invoice.id())
                            .lineAmount(1, eur("50.00"))
                            .build());
        }
        List<OpenItem> chosen = Pages.all(page -> queries().openCreditNotes(page));
        assertThat(chosen).hasSize(2);
        assertThat(billing().batch().each(chosen.stream().map(item -> SettleCreditNote.of((CreditNoteId) item.id()))))
                .isEqualTo(new BatchReport(2, 0, 0, 0));
        assertThat(Pages.all(page -> queries().openCreditNotes(page))).isEmpty();
        for (AccountId account : List.of(DUPONT, MARTIN)) {
            assertThat(Pages.all(page -> queries().openItems(account, page)).stream()
                            .map(OpenItem::openAmount))
                    .containsExactly(eur("10.00"));
        }
    }
}
