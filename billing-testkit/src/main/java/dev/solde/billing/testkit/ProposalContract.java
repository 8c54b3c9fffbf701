package dev.solde.billing.testkit;

import static dev.solde.billing.core.AllocationStrategies.byRemittance;
import static dev.solde.billing.core.AllocationStrategies.exactMatch;
import static dev.solde.billing.core.AllocationStrategies.exactMatchOrFirst;
import static dev.solde.billing.core.AllocationStrategies.oldestDueFirst;
import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationProposal.Share;
import dev.solde.billing.allocation.AllocationProposal.Source;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.allocation.NamedDebit;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proposals that are shown, edited and made true, and the strategies that make them. */
public interface ProposalContract extends ContractPart {

    private Invoice due(String amount, int days) {
        return billing()
                .issueInvoice(invoiceBuilder(DUPONT, amount)
                        .dueDate(TODAY.plusDays(days))
                        .build());
    }

    private static Share ofMoney(Invoice debit, long minor) {
        return new Share(Optional.empty(), debit.id(), minor);
    }

    private static RecordPayment.Builder cheque(String amount) {
        return RecordPayment.builder(DUPONT, eur(amount), PaymentMethod.CHEQUE);
    }

    private List<Long> openOf(ItemId... items) {
        return List.of(items).stream()
                .map(item -> queries().item(item).openMinor())
                .toList();
    }

    /** The whole value, and that nothing is stored. */
    @Test
    @Tag("R-97")
    default void a_form_is_shown_what_a_payment_would_settle_and_nothing_is_stored() {
        billing().openAccount(open(DUPONT));
        Invoice second = due("100.00", 5);
        Invoice first = due("80.00", 2);
        Books before = bench().books(DUPONT);
        AllocationProposal proposal = queries().proposeAllocation(DUPONT, eur("150.00"), oldestDueFirst());
        assertThat(proposal)
                .isEqualTo(new AllocationProposal(
                        DUPONT,
                        3,
                        EUR,
                        List.of(new Source(Optional.empty(), 15_000)),
                        List.of(ofMoney(first, 8_000), ofMoney(second, 7_000)),
                        List.of()));
        assertThat(proposal.total()).isEqualTo(eur("150.00"));
        assertThat(proposal.unallocated()).isEqualTo(eur("0.00"));
        assertThat(bench().books(DUPONT)).isEqualTo(before);
    }

    /** The clerk's form: second line 30.00, third line none. */
    @Test
    @Tag("R-84")
    default void an_edited_proposal_is_what_the_payment_settles() {
        billing().openAccount(open(DUPONT));
        Invoice first = due("80.00", 1);
        Invoice second = due("60.00", 2);
        Invoice third = due("60.00", 3);
        AllocationProposal proposal = queries().proposeAllocation(DUPONT, eur("150.00"), oldestDueFirst());
        AllocationProposal edited = proposal.with(second.id(), eur("30.00")).without(third.id());
        assertThat(edited.shares()).containsExactly(ofMoney(first, 8_000), ofMoney(second, 3_000));
        Payment payment =
                billing().recordPayment(cheque("150.00").allocate(edited).build());
        assertThat(openOf(first.id(), second.id(), third.id(), payment.id()))
                .containsExactly(0L, 3_000L, 6_000L, 4_000L);
    }

    /** Somebody else was faster. */
    @Test
    @Tag("R-9")
    default void a_proposal_on_an_account_that_has_moved_on_is_refused() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = due("80.00", 1);
        Payment waiting = billing().recordPayment(payment(DUPONT, "50.00"));
        AllocationProposal ofMoney = queries().proposeAllocation(DUPONT, eur("30.00"), oldestDueFirst());
        AllocationProposal ofPayment = queries().proposeAllocation(waiting.id(), oldestDueFirst());
        billing().allocate(Samples.allocate(waiting.id(), invoice.id(), "1.00"));
        Rejection changed = new Rejection.LedgerChanged(DUPONT, 3, 4);
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(cheque("30.00").allocate(ofMoney).build()))
                .isEqualTo(changed);
        refused(DUPONT, () -> billing().allocate(Allocate.of(ofPayment))).isEqualTo(changed);
    }

    /** From the payment's side. */
    @Test
    @Tag("R-97")
    default void what_a_waiting_payment_would_settle_is_proposed_and_allocated() {
        billing().openAccount(open(DUPONT));
        Invoice first = due("80.00", 1);
        Invoice second = due("60.00", 2);
        Payment waiting = billing().recordPayment(payment(DUPONT, "100.00"));
        billing().recordPayment(payment(DUPONT, "7.00"));
        AllocationProposal proposal = queries().proposeAllocation(waiting.id(), oldestDueFirst());
        assertThat(proposal)
                .isEqualTo(new AllocationProposal(
                        DUPONT,
                        5,
                        EUR,
                        List.of(new Source(Optional.of(waiting.id()), 10_000)),
                        List.of(Share.of(waiting.id(), first.id(), 8_000), Share.of(waiting.id(), second.id(), 2_000)),
                        List.of()));
        billing().allocate(Allocate.of(proposal.with(first.id(), eur("50.00"))));
        assertThat(openOf(first.id(), second.id(), waiting.id())).containsExactly(3_000L, 4_000L, 3_000L);
    }

    /** From the invoice's side; an edited amount is taken from the credits in their order. */
    @Test
    @Tag("R-97")
    default void which_credits_an_invoice_would_take_is_proposed_and_allocated() {
        billing().openAccount(open(DUPONT));
        due("500.00", 0);
        Invoice invoice = due("80.00", 1);
        Payment payment = billing().recordPayment(payment(DUPONT, "40.00"));
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "30.00"));
        CreditNote own = billing()
                .issueCreditNote(IssueCreditNote.builder(invoice.id())
                        .lineAmount(1, eur("5.00"))
                        .build());
        AllocationProposal proposal = queries().proposeAllocation(invoice.id(), oldestDueFirst());
        assertThat(proposal.shares())
                .containsExactly(
                        Share.of(own.id(), invoice.id(), 500),
                        Share.of(goodwill.id(), invoice.id(), 3_000),
                        Share.of(payment.id(), invoice.id(), 4_000));
        billing().allocate(Allocate.of(proposal.with(invoice.id(), eur("32.00"))));
        assertThat(openOf(invoice.id(), goodwill.id(), own.id(), payment.id()))
                .containsExactly(4_800L, 0L, 300L, 4_000L);
    }

    /** From the credit note's side. */
    @Test
    @Tag("R-90")
    @Tag("R-97")
    default void a_credit_note_settles_open_debits_as_proposed() {
        billing().openAccount(open(DUPONT));
        Invoice younger = due("80.00", 3);
        Invoice older = due("20.00", 1);
        billing().recordPayment(payment(DUPONT, "1.00"));
        CreditNote note = billing().issueGlobalCreditNote(credit(DUPONT, "50.00"));
        AllocationProposal proposal = queries().proposeAllocation(note.id(), oldestDueFirst());
        assertThat(proposal.shares())
                .containsExactly(Share.of(note.id(), older.id(), 2_000), Share.of(note.id(), younger.id(), 3_000));
        List<Allocation> made = billing().autoAllocate(AutoAllocate.of(note.id()));
        assertThat(made.stream().map(a -> Share.of(a.credit(), a.debit(), a.amountMinor())))
                .isEqualTo(proposal.shares());
        assertThat(queries().proposeAllocation(note.id(), oldestDueFirst()).shares())
                .isEmpty();
    }

    /** The payer's words as a form shows them. */
    @Test
    @Tag("R-92")
    default void a_proposal_tells_which_of_the_payers_names_it_follows() {
        billing().openAccount(open(DUPONT));
        due("80.00", 1);
        Invoice named = due("60.00", 2);
        Remittance words = Remittance.naming("SO-1").and(named.number().value(), eur("25.00"));
        AllocationProposal proposal = queries()
                .proposeAllocation(DUPONT, eur("30.00"), byRemittance(words).then(oldestDueFirst()));
        assertThat(proposal.named())
                .containsExactly(new NamedDebit(named.number().value(), named.id()));
        assertThat(words.unapplied(proposal.named())).containsExactly("SO-1");
        assertThat(proposal.allocatedTo(named.id())).isEqualTo(eur("25.00"));
        assertThat(proposal.without(named.id()).named()).isEmpty();
    }

    /** A unique item, not a guess; then all that is due. */
    @Test
    @Tag("R-90")
    default void an_exact_match_is_unique_or_the_total_of_what_is_due() {
        billing().openAccount(open(DUPONT));
        Invoice first = due("50.00", 0);
        Invoice second = due("50.00", 3);
        Invoice third = due("30.00", 0);
        assertThat(proposed("30.00", exactMatch())).containsExactly(ofMoney(third, 3_000));
        assertThat(proposed("50.00", exactMatch())).isEmpty();
        assertThat(proposed("50.00", exactMatchOrFirst())).containsExactly(ofMoney(first, 5_000));
        assertThat(proposed("80.00", exactMatch())).containsExactly(ofMoney(first, 5_000), ofMoney(third, 3_000));
        assertThat(proposed("130.00", exactMatch())).isEmpty();
        bench().clock().set(TODAY.plusDays(3).atTime(9, 0));
        assertThat(proposed("130.00", exactMatch()))
                .containsExactly(ofMoney(first, 5_000), ofMoney(third, 3_000), ofMoney(second, 5_000));
    }

    private List<Share> proposed(String amount, AllocationStrategy strategy) {
        return queries().proposeAllocation(DUPONT, eur(amount), strategy).shares();
    }

    /** The second strategy sees what the first one leaves. */
    @Test
    @Tag("R-90")
    default void strategies_follow_one_another() {
        billing().openAccount(open(DUPONT));
        Invoice older = due("50.00", 0);
        Invoice exact = due("30.00", 2);
        Payment matched = billing()
                .recordPayment(cheque("30.00")
                        .allocateBy(exactMatch().then(oldestDueFirst()))
                        .build());
        assertThat(openOf(older.id(), exact.id(), matched.id())).containsExactly(5_000L, 0L, 0L);
        Payment spread = billing()
                .recordPayment(cheque("45.00")
                        .allocateBy(exactMatch().then(oldestDueFirst()))
                        .build());
        assertThat(openOf(older.id(), spread.id())).containsExactly(500L, 0L);
        assertThat(exactMatch().then(oldestDueFirst()))
                .isEqualTo(exactMatch().then(oldestDueFirst()))
                .extracting(AllocationStrategy::name)
                .isEqualTo("exact-match/1 then oldest-due-first/1");
    }

    /** Of now alone, and of what is there. */
    @Test
    @Tag("R-97")
    default void a_proposal_is_refused_as_the_command_would_be() {
        billing().openAccount(open(DUPONT));
        InvoiceId unknown = new InvoiceId(DUPONT, new UUID(9, 9));
        var reads = queries();
        refused(DUPONT, () -> reads.proposeAllocation(MARTIN, eur("1.00"), oldestDueFirst()))
                .isEqualTo(new Rejection.AccountNotFound(MARTIN));
        refused(DUPONT, () -> reads.proposeAllocation(DUPONT, Amounts.of("1.00", USD), oldestDueFirst()))
                .isEqualTo(new Rejection.CurrencyMismatch(EUR, USD));
        refused(DUPONT, () -> reads.proposeAllocation(DUPONT, Amounts.price("1.001", EUR), oldestDueFirst()))
                .isEqualTo(new Rejection.ScaleTooFine(Amounts.price("1.001", EUR), 2));
        refused(DUPONT, () -> reads.proposeAllocation(unknown, oldestDueFirst()))
                .isEqualTo(new Rejection.ItemNotFound(unknown));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reads.proposeAllocation(DUPONT, eur("0.00"), oldestDueFirst()));
        assertThatIllegalStateException()
                .isThrownBy(() -> reads.asOf(TODAY).proposeAllocation(DUPONT, eur("1.00"), oldestDueFirst()));
    }

    /** What the call alone shows to be wrong. */
    @Test
    @Tag("R-84")
    default void a_proposal_of_money_and_one_of_a_credit_are_not_mistaken_for_each_other() {
        billing().openAccount(open(DUPONT));
        due("80.00", 1);
        Payment waiting = billing().recordPayment(payment(DUPONT, "50.00"));
        AllocationProposal ofMoney = queries().proposeAllocation(DUPONT, eur("30.00"), oldestDueFirst());
        AllocationProposal ofPayment = queries().proposeAllocation(waiting.id(), oldestDueFirst());
        assertThatIllegalArgumentException().isThrownBy(() -> Allocate.of(ofMoney));
        assertThatIllegalArgumentException().isThrownBy(() -> cheque("30.00").allocate(ofPayment));
    }
}
