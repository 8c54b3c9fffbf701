package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.statement.AgeingReport;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Items in dispute: left alone by every strategy, and otherwise as they were. */
public interface DisputeContract extends ContractPart {

    /** A mark on the item and nothing else; it is there once and can be taken off. */
    @Test
    @Tag("R-96")
    default void a_dispute_is_a_mark_that_moves_no_money() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        OpenItem before = queries().item(invoice);
        Outcome<ItemId> disputed = Careful.execute(
                bench(),
                DisputeItem.builder(invoice)
                        .commandKey(CommandKey.of("desk", "1"))
                        .reason("the judogi is torn")
                        .build());
        assertThat(disputed.result()).isEqualTo(invoice);
        assertThat(disputed.record().orElseThrow().facts())
                .isEqualTo(List.of(new FlagRaised(FlagRaised.Flag.DISPUTED, Optional.of(invoice), 0)));
        assertThat(queries().item(invoice)).isEqualTo(before.withDispute(true));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("100.00"));
        refused(DUPONT, () -> billing().disputeItem(DisputeItem.of(invoice)))
                .isEqualTo(new Rejection.AlreadyDisputed(invoice));
        Outcome<ItemId> ended = Careful.execute(
                bench(),
                EndDispute.builder(invoice)
                        .commandKey(CommandKey.of("desk", "2"))
                        .build());
        assertThat(ended.record().orElseThrow().facts())
                .isEqualTo(List.of(new FlagRaised(FlagRaised.Flag.DISPUTE_ENDED, Optional.of(invoice), 0)));
        assertThat(queries().item(invoice)).isEqualTo(before);
        refused(DUPONT, () -> billing().endDispute(EndDispute.of(invoice)))
                .isEqualTo(new Rejection.NotDisputed(invoice));
    }

    /** From the side of the account, of the item, of a payment that names it, of a credit note; and as a credit, too. */
    @Test
    @Tag("R-96")
    default void a_disputed_item_receives_and_gives_nothing_automatically() {
        billing().openAccount(open(DUPONT));
        InvoiceId disputed = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        CreditNoteId note =
                billing().issueGlobalCreditNote(credit(DUPONT, "30.00")).id();
        billing().disputeItem(DisputeItem.of(disputed));
        assertThat(billing().autoAllocate(AutoAllocate.of(DUPONT))).isEmpty();
        assertThat(billing().autoAllocate(AutoAllocate.of(disputed))).isEmpty();
        assertThat(billing().autoAllocate(AutoAllocate.of(note))).isEmpty();
        PaymentId payment = billing()
                .recordPayment(RecordPayment.builder(DUPONT, eur("50.00"), PaymentMethod.CASH)
                        .allocate(disputed, eur("10.00"))
                        .allocateBy(AllocationStrategies.oldestDueFirst())
                        .build())
                .id();
        assertThat(queries().item(payment).openAmount()).isEqualTo(eur("40.00"));
        CreditNoteId settling = billing()
                .issueGlobalCreditNote(IssueGlobalCreditNote.builder(DUPONT)
                        .line("Goodwill", 1, eur("5.00"), NO_TAX)
                        .settle(CreditSettlement.OWN_THEN_OLDEST)
                        .build())
                .id();
        assertThat(queries().item(settling).openAmount()).isEqualTo(eur("5.00"));
        InvoiceId undisputed = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        billing().disputeItem(DisputeItem.of(note));
        assertThat(billing().autoAllocate(AutoAllocate.of(DUPONT)).stream().map(Allocation::credit))
                .containsExactly(settling, payment);
        assertThat(queries().item(undisputed).openAmount()).isEqualTo(eur("55.00"));
        billing().endDispute(EndDispute.of(disputed));
        billing().endDispute(EndDispute.of(note));
        assertThat(billing().autoAllocate(AutoAllocate.of(DUPONT)).stream().map(Allocation::debit))
                .containsExactly(disputed);
    }

    /** What a person says goes. */
    @Test
    @Tag("R-96")
    default void a_disputed_item_is_settled_by_hand() {
        billing().openAccount(open(DUPONT));
        InvoiceId disputed = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        billing().disputeItem(DisputeItem.of(disputed));
        PaymentId payment = billing().recordPayment(payment(DUPONT, "30.00")).id();
        billing().allocate(allocate(payment, disputed, "30.00"));
        billing().writeOffItem(WriteOffItem.badDebt(disputed));
        assertThat(queries().item(disputed).isSettled()).isTrue();
        assertThat(queries().item(disputed).disputed()).isTrue();
    }

    /** A storage reads open items in blocks of 100; a whole block in dispute hides nothing behind it. */
    @Test
    @Tag("R-96")
    default void what_lies_behind_a_hundred_disputed_items_is_found() {
        billing().openAccount(open(DUPONT));
        billing()
                .takeOverItems(TakeOverItems.builder(DUPONT)
                        .addAllItems(Collections.nCopies(
                                101, OpeningItem.debit(eur("1.00"), TODAY).build()))
                        .build());
        List<ItemId> oldest = Pages.all(page -> queries().openItems(DUPONT, page)).stream()
                .limit(100)
                .map(OpenItem::id)
                .toList();
        oldest.forEach(item -> billing().disputeItem(DisputeItem.of(item)));
        InvoiceId behind = billing().issueInvoice(invoice(DUPONT, "5.00")).id();
        PaymentId payment = billing().recordPayment(payment(DUPONT, "50.00")).id();
        assertThat(billing().autoAllocate(AutoAllocate.of(payment)).stream().map(Allocation::amountMinor))
                .containsExactly(100L, 500L);
        assertThat(queries().item(behind).isSettled()).isTrue();
        assertThat(queries().item(payment).openAmount()).isEqualTo(eur("44.00"));
    }

    /** It is owed, and grows old. */
    @Test
    @Tag("R-96")
    @Tag("R-136")
    default void a_disputed_item_stays_in_balance_and_ageing() {
        billing().openAccount(open(DUPONT));
        InvoiceId disputed = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        bench().clock().advance(Duration.ofDays(50));
        AgeingReport before = queries().ageing(DUPONT);
        billing().disputeItem(DisputeItem.of(disputed));
        assertThat(queries().ageing(DUPONT)).isEqualTo(before);
        assertThat(before.balance()).isEqualTo(eur("100.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("100.00"));
        assertThat(Pages.all(page -> queries().openItems(DUPONT, page)))
                .containsExactly(queries().item(disputed));
    }

    /** It is owed to the customer all the same, so the account has credit, but none of it that may be taken unasked. */
    @Test
    @Tag("R-96")
    @Tag("R-98")
    @Tag("R-99")
    default void credit_in_dispute_is_refunded_only_by_its_name() {
        billing().openAccount(open(DUPONT));
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "20.00"));
        billing().disputeItem(DisputeItem.of(goodwill.id()));
        RefundCredit asked = RefundCredit.of(DUPONT, eur("5.00"), PaymentMethod.CASH);
        refused(DUPONT, () -> billing().refundCredit(asked))
                .isEqualTo(new Rejection.ExceedsCreditBalance(eur("5.00"), eur("0.00")));
        billing().issueGlobalCreditNote(credit(DUPONT, "4.00"));
        refused(DUPONT, () -> billing().refundCredit(asked))
                .isEqualTo(new Rejection.ExceedsCreditBalance(eur("5.00"), eur("4.00")));
        Refund named = billing()
                .refundCredit(RefundCredit.builder(goodwill.id(), eur("20.00"))
                        .method(PaymentMethod.CASH)
                        .build());
        assertThat(named.consumed()).containsExactly(RefundSamples.took(goodwill.id(), "20.00"));
    }
}
