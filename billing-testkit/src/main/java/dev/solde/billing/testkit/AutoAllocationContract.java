package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Preview;
import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.Remittance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Allocation by a strategy. */
public interface AutoAllocationContract extends ContractPart {

    /** What fell due first is settled first, with credit notes before payments. */
    @Test
    @Tag("R-93")
    @Tag("R-90")
    default void the_oldest_due_is_settled_first_with_credit_notes_before_payments() {
        billing().openAccount(open(DUPONT));
        Invoice dueLast = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "50.00")
                        .dueDate(TODAY.plusDays(9))
                        .build());
        Invoice dueFirst = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "40.00")
                        .dueDate(TODAY.plusDays(2))
                        .build());
        Payment payment = billing().recordPayment(payment(DUPONT, "30.00"));
        CreditNote note = billing().issueGlobalCreditNote(credit(DUPONT, "25.00"));
        List<Allocation> made = billing().autoAllocate(AutoAllocate.of(DUPONT));
        assertThat(made.stream().map(a -> List.of(a.credit(), a.debit(), a.amountMinor())))
                .containsExactly(
                        List.of(note.id(), dueFirst.id(), 2_500L),
                        List.of(payment.id(), dueFirst.id(), 1_500L),
                        List.of(payment.id(), dueLast.id(), 1_500L));
        assertThat(billing().autoAllocate(AutoAllocate.of(DUPONT))).isEmpty();
        assertThat(queries().version(DUPONT)).isEqualTo(6);
    }

    /** Though it stands behind more older credits than a storage reads at once. */
    @Test
    @Tag("R-90")
    default void a_debits_own_credit_note_comes_before_older_credits() {
        billing().openAccount(open(DUPONT));
        for (int i = 0; i < 101; i++) {
            billing().issueGlobalCreditNote(credit(DUPONT, "1.00"));
        }
        Invoice first = billing().issueInvoice(invoice(DUPONT, "7.00"));
        CreditNote own = billing()
                .issueCreditNote(IssueCreditNote.builder(first.id())
                        .lineAmount(1, eur("5.00"))
                        .build());
        List<Allocation> made = billing().autoAllocate(AutoAllocate.of(first.id()));
        assertThat(made.stream().map(Allocation::amountMinor)).containsExactly(500L, 100L, 100L);
        assertThat(made.get(0).credit()).isEqualTo(own.id());
    }

    /** As a strategy of a waiting payment it does the same; the words are then no fact of the payment. */
    @Test
    @Tag("R-92")
    default void a_waiting_payment_can_be_allocated_by_the_payers_words() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "100.00"));
        Invoice named = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "40.00")
                        .reference(HostReference.of("order", "SO-1"))
                        .build());
        Payment payment = billing().recordPayment(payment(DUPONT, "60.00"));
        billing()
                .autoAllocate(AutoAllocate.builder(payment.id())
                        .strategy(AllocationStrategies.byRemittance(
                                Remittance.naming("SO-1").and("SO-2")))
                        .build());
        assertThat(openOf(named.id(), payment.id())).containsExactly(0L, 2_000L);
        assertThat(queries().payment(payment.id())).isEqualTo(payment);
    }

    /** From the side of one item, the others are not touched. */
    @Test
    @Tag("R-90")
    default void from_the_side_of_one_item_only_that_item_is_settled_or_used() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "20.00"));
        Invoice second = billing().issueInvoice(invoice(DUPONT, "20.00"));
        Payment older = billing().recordPayment(payment(DUPONT, "15.00"));
        Payment younger = billing().recordPayment(payment(DUPONT, "15.00"));
        billing().autoAllocate(AutoAllocate.of(second.id()));
        assertThat(openOf(first.id(), second.id(), older.id(), younger.id())).containsExactly(2_000L, 0L, 0L, 1_000L);
        billing().autoAllocate(AutoAllocate.of(younger.id()));
        assertThat(openOf(first.id(), second.id(), older.id(), younger.id())).containsExactly(1_000L, 0L, 0L, 0L);
    }

    /** More items than a storage reads at once. */
    @Test
    @Tag("R-91")
    @Tag("R-93")
    default void afterwards_there_is_not_both_an_open_debit_and_an_open_credit() {
        billing().openAccount(open(DUPONT));
        List<Invoice> invoices = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            invoices.add(billing().issueInvoice(invoice(DUPONT, "1.00")));
        }
        billing().recordPayment(payment(DUPONT, "120.50"));
        billing().autoAllocate(AutoAllocate.of(DUPONT));
        List<OpenItem> left = Pages.all(page -> queries().openItems(DUPONT, page));
        assertThat(left.stream().map(OpenItem::id))
                .containsExactlyElementsOf(
                        invoices.subList(120, 130).stream().map(Invoice::id).toList());
        assertThat(left.get(0).openAmount()).isEqualTo(eur("0.50"));
        billing().recordPayment(payment(DUPONT, "1000.00"));
        billing().autoAllocate(AutoAllocate.of(DUPONT));
        assertThat(Pages.all(page -> queries().openItems(DUPONT, page)).stream().map(OpenItem::side))
                .containsExactly(dev.solde.billing.ledger.Side.CREDIT);
    }

    /** The same items on two accounts give the same allocations. */
    @Test
    @Tag("R-90")
    default void equal_accounts_get_equal_allocations() {
        assertThat(amounts(DUPONT)).isEqualTo(amounts(MARTIN)).hasSize(4);
    }

    private List<Long> amounts(AccountId account) {
        billing().openAccount(open(account));
        billing().issueInvoice(invoice(account, "20.00"));
        billing().issueInvoice(invoice(account, "30.00"));
        billing().recordPayment(payment(account, "25.00"));
        billing().issueGlobalCreditNote(credit(account, "7.00"));
        billing().recordPayment(payment(account, "5.00"));
        return billing().autoAllocate(AutoAllocate.of(account)).stream()
                .map(Allocation::amountMinor)
                .toList();
    }

    /** A preview stores nothing and says what then happens. */
    @Test
    @Tag("R-97")
    default void a_preview_of_a_strategy_changes_nothing_and_comes_true() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "20.00"));
        billing().recordPayment(payment(DUPONT, "25.00"));
        Books before = bench().books(DUPONT);
        Preview<List<Allocation>> preview = bench().replica(500).preview(AutoAllocate.of(DUPONT));
        assertThat(bench().books(DUPONT)).isEqualTo(before);
        var outcome = bench().replica(500).execute(AutoAllocate.of(DUPONT));
        assertThat(preview.facts())
                .isEqualTo(outcome.record().orElseThrow().facts())
                .hasOnlyElementsOfType(Allocated.class);
        assertThat(preview.orElseThrow()).isEqualTo(outcome.result());
        assertThat(preview.balance()).contains(outcome.balance());
    }

    /** One's own strategy: what it is shown, and that its word counts. */
    @Test
    @Tag("R-90")
    default void a_strategy_of_ones_own_decides() {
        record LargestFirst() implements AllocationStrategy {
            @Override
            public String name() {
                return "largest-first/1";
            }

            @Override
            public AllocationProposal propose(AllocationRequest request) {
                return request.fill(request.debits().stream()
                        .sorted(Comparator.comparingLong(OpenItem::openMinor).reversed()));
            }
        }
        billing().openAccount(open(DUPONT));
        Invoice small = billing().issueInvoice(invoice(DUPONT, "20.00"));
        Invoice large = billing().issueInvoice(invoice(DUPONT, "30.00"));
        billing().recordPayment(payment(DUPONT, "35.00"));
        billing()
                .autoAllocate(AutoAllocate.builder(DUPONT)
                        .strategy(new LargestFirst())
                        .build());
        assertThat(openOf(small.id(), large.id())).containsExactly(1_500L, 0L);
    }

    private List<Long> openOf(ItemId... items) {
        return java.util.Arrays.stream(items)
                .map(item -> queries().item(item).openMinor())
                .toList();
    }

    /** A strategy is the host's own code: what it was not offered, or more than is open, is refused as from a person. */
    @Test
    @Tag("R-84")
    default void a_strategy_that_proposes_too_much_or_what_it_was_not_offered_is_refused() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(Samples.MARTIN));
        var invoice = billing().issueInvoice(Samples.invoice(DUPONT, "10.00"));
        var foreign = billing().issueInvoice(Samples.invoice(Samples.MARTIN, "10.00"));
        var payment = billing().recordPayment(Samples.payment(DUPONT, "50.00"));
        refused(DUPONT, () -> billing().autoAllocate(by(new Proposing(payment.id(), foreign.id(), 1))))
                .isEqualTo(new Rejection.ItemNotFound(foreign.id()));
        refused(DUPONT, () -> billing().autoAllocate(by(new Proposing(payment.id(), invoice.id(), 1_001))))
                .isEqualTo(new Rejection.ExceedsOpenAmount(invoice.id(), Samples.eur("10.01"), Samples.eur("10.00")));
        refused(DUPONT, () -> billing().autoAllocate(by(new ProposingMoney(invoice.id(), 100))))
                .isEqualTo(new Rejection.ExceedsPayment(Samples.eur("1.00"), Samples.eur("0.00")));
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(Samples.payment(DUPONT, "3.00").toBuilder()
                                        .allocateBy(new ProposingMoney(invoice.id(), 301))
                                        .build()))
                .isEqualTo(new Rejection.ExceedsPayment(Samples.eur("3.01"), Samples.eur("3.00")));
    }

    /** Proposes one share of new money, whatever there is. */
    record ProposingMoney(DebitItemId debit, long amount) implements AllocationStrategy {
        @Override
        public String name() {
            return "proposing-money/1";
        }

        @Override
        public AllocationProposal propose(AllocationRequest request) {
            return request.propose(List.of(new AllocationProposal.Share(Optional.empty(), debit, amount)));
        }
    }

    private static AutoAllocate by(AllocationStrategy strategy) {
        return AutoAllocate.builder(DUPONT).strategy(strategy).build();
    }

    /** Proposes one share, whatever it is offered. */
    record Proposing(CreditItemId credit, DebitItemId debit, long amount) implements AllocationStrategy {
        @Override
        public String name() {
            return "proposing/1";
        }

        @Override
        public AllocationProposal propose(AllocationRequest request) {
            return request.propose(List.of(AllocationProposal.Share.of(credit, debit, amount)));
        }
    }
}
