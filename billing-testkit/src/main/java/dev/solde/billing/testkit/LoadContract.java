package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.port.LoadScope;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a storage gives a command that asks for more than the items it names. */
public interface LoadContract extends ContractPart {

    /** Ended ones and those of other items stay where they are; a locked one is live like any other. */
    @Test
    @Tag("R-84")
    @Tag("R-87")
    default void the_live_allocations_of_an_item_come_with_the_items_at_both_ends() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Invoice other = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "90.00"));
        CreditNote note = billing().issueGlobalCreditNote(credit(DUPONT, "20.00"));
        Allocation ended =
                billing().allocate(allocate(note.id(), invoice.id(), "20.00")).get(0);
        billing().deallocate(Deallocate.of(ended.id()));
        billing().allocate(allocate(payment.id(), invoice.id(), "60.00"));
        billing().allocate(allocate(payment.id(), other.id(), "30.00"));
        billing().writeOffItem(WriteOffItem.badDebt(invoice.id()));
        Ledger ofDebit = load(LoadScope.of(DUPONT).withAllocationsOf(Set.of(invoice.id())));
        assertThat(Set.copyOf(ofDebit.allocations().values())).isEqualTo(live(invoice.id()));
        assertThat(ofDebit.items()).isEqualTo(items(ofDebit)).hasSize(3);
        Ledger ofCredit = load(LoadScope.of(DUPONT).withAllocationsOf(Set.of(payment.id())));
        assertThat(Set.copyOf(ofCredit.allocations().values())).isEqualTo(live(payment.id()));
        assertThat(ofCredit.items()).containsOnlyKeys(payment.id(), invoice.id(), other.id());
        Ledger ofBoth = load(LoadScope.of(DUPONT).withAllocationsOf(Set.of(payment.id(), invoice.id(), other.id())));
        assertThat(ofBoth.allocations()).hasSize(3);
    }

    /** A credit note that funds a line of a payment's form belongs to that form. */
    @Test
    @Tag("R-88")
    default void the_live_allocations_of_a_payment_include_those_of_settlements_made_on_it() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "50.00"));
        CreditNote note = billing().issueGlobalCreditNote(credit(DUPONT, "50.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "10.00"));
        Payment without = billing().recordPayment(payment(DUPONT, "10.00"));
        var settlement = billing()
                .settle(Settle.builder(payment.id())
                        .allocate(note.id(), eur("-50.00"))
                        .allocate(invoice.id(), eur("50.00"))
                        .build());
        Ledger loaded = load(LoadScope.of(DUPONT).withAllocationsOf(Set.of(payment.id())));
        assertThat(loaded.allocations().values()).containsExactlyElementsOf(settlement.allocations());
        assertThat(loaded.items()).containsOnlyKeys(note.id(), invoice.id());
        assertThat(load(LoadScope.of(DUPONT).withAllocationsOf(Set.of(without.id())))
                        .allocations())
                .isEmpty();
    }

    /** An id says its kind and its account; the same UUID elsewhere is another thing. */
    @Test
    @Tag("R-84")
    default void an_item_of_another_account_or_kind_has_no_allocations_here() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "50.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "50.00"));
        billing().allocate(allocate(payment.id(), invoice.id(), "50.00"));
        Set<ItemId> others = Set.of(
                new PaymentId(DUPONT, invoice.id().uuid()),
                new PaymentId(MARTIN, payment.id().uuid()));
        Ledger loaded = load(LoadScope.of(DUPONT).withAllocationsOf(others));
        assertThat(loaded.allocations()).isEmpty();
        assertThat(loaded.items()).isEmpty();
    }

    private Ledger load(LoadScope scope) {
        return bench().storage()
                .transactions(TenantId.DEFAULT)
                .run(transaction -> transaction.ledgers().lock(scope))
                .orElseThrow()
                .ledger();
    }

    private Set<Allocation> live(ItemId item) {
        return Set.copyOf(queries().allocations(item));
    }

    /** What the reads say of the items at the ends of the loaded allocations. */
    private Map<ItemId, OpenItem> items(Ledger loaded) {
        return loaded.allocations().values().stream()
                .flatMap(allocation -> Stream.<ItemId>of(allocation.credit(), allocation.debit()))
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> queries().item(id)));
    }
}
