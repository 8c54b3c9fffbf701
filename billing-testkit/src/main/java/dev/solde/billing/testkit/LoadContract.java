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
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
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
        Ledger ofDebit = load(LoadScope.of(DUPONT).toBuilder()
                .allocationsOf(Set.of(invoice.id()))
                .build());
        assertThat(Set.copyOf(ofDebit.allocations().values())).isEqualTo(live(invoice.id()));
        assertThat(ofDebit.items()).isEqualTo(items(ofDebit)).hasSize(3);
        Ledger ofCredit = load(LoadScope.of(DUPONT).toBuilder()
                .allocationsOf(Set.of(payment.id()))
                .build());
        assertThat(Set.copyOf(ofCredit.allocations().values())).isEqualTo(live(payment.id()));
        assertThat(ofCredit.items()).containsOnlyKeys(payment.id(), invoice.id(), other.id());
        Ledger ofBoth = load(LoadScope.of(DUPONT).toBuilder()
                .allocationsOf(Set.of(payment.id(), invoice.id(), other.id()))
                .build());
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
        Ledger loaded = load(LoadScope.of(DUPONT).toBuilder()
                .allocationsOf(Set.of(payment.id()))
                .build());
        assertThat(loaded.allocations().values()).containsExactlyElementsOf(settlement.allocations());
        assertThat(loaded.items()).containsOnlyKeys(note.id(), invoice.id());
        assertThat(load(LoadScope.of(DUPONT).toBuilder()
                                .allocationsOf(Set.of(without.id()))
                                .build())
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
        Ledger loaded =
                load(LoadScope.of(DUPONT).toBuilder().allocationsOf(others).build());
        assertThat(loaded.allocations()).isEmpty();
        assertThat(loaded.items()).isEmpty();
    }

    /** By number or by a reference of the document, on this account alone, as long as something is open. */
    @Test
    @Tag("R-92")
    default void the_open_debits_that_a_name_means_come_with_the_name() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        Invoice numbered = billing()
                .issueInvoice(Samples.invoiceBuilder(DUPONT, "10.00")
                        .number(DocumentNumber.of("A-1"))
                        .build());
        Invoice referring = billing()
                .issueInvoice(Samples.invoiceBuilder(DUPONT, "10.00")
                        .reference(HostReference.of("order", "A-1"))
                        .reference(HostReference.of("contract", "C-1"))
                        .build());
        Invoice twice = billing()
                .issueInvoice(Samples.invoiceBuilder(DUPONT, "10.00")
                        .reference(HostReference.of("contract", "C-1"))
                        .reference(HostReference.of("order", "C-1"))
                        .build());
        Invoice paid = billing()
                .issueInvoice(Samples.invoiceBuilder(DUPONT, "10.00")
                        .reference(HostReference.of("order", "A-1"))
                        .build());
        billing().recordPayment(RecordPayment.of(paid.id(), eur("10.00"), PaymentMethod.CASH));
        billing()
                .issueInvoice(Samples.invoiceBuilder(MARTIN, "10.00")
                        .reference(HostReference.of("order", "A-1"))
                        .build());
        CreditNote note = billing()
                .issueGlobalCreditNote(credit(DUPONT, "5.00").toBuilder()
                        .reference(HostReference.of("order", "C-1"))
                        .build());
        LoadScope scope = LoadScope.of(DUPONT).toBuilder()
                .documentsNamed(Set.of(
                        "A-1",
                        "C-1",
                        "a-1",
                        paid.number().value(),
                        note.number().value()))
                .build();
        Loaded loaded = loaded(scope);
        assertThat(loaded.named())
                .isEqualTo(Map.of(
                        "A-1", Set.of(numbered.id(), referring.id()), "C-1", Set.of(referring.id(), twice.id())));
        assertThat(loaded.ledger().items())
                .isEqualTo(Stream.of(numbered, referring, twice)
                        .collect(Collectors.toMap(
                                Invoice::id, invoice -> queries().item(invoice.id()))));
        assertThat(loaded(LoadScope.of(DUPONT)).named()).isEmpty();
    }

    private Ledger load(LoadScope scope) {
        return loaded(scope).ledger();
    }

    private Loaded loaded(LoadScope scope) {
        return bench().storage()
                .transactions(TenantId.DEFAULT)
                .run(transaction -> transaction.ledgers().lock(scope))
                .orElseThrow();
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
