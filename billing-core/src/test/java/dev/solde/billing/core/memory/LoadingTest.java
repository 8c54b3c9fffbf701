package dev.solde.billing.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadingTest extends MemoryTest {

    private static final HostReference LESSON = HostReference.of("lesson", "7");
    private static final LoadScope SCOPE = LoadScope.of(Clerk.DUPONT);

    private InvoiceId invoice;
    private InvoiceId earlier;
    private PaymentId payment;
    private AllocationId allocation;
    private CreditNoteId creditNote;

    @BeforeEach
    void keep_the_account() {
        does(clerk -> {
            clerk.open();
            invoice = clerk.invoice(1, 10000, "2026-01-10", LESSON);
            earlier = clerk.invoice(2, 500, "2026-01-09");
            payment = clerk.payment(6000, "2026-01-20");
            allocation = clerk.allocate(payment, invoice, 1000, "2026-01-20");
            creditNote = clerk.creditNote(3, 200, "2026-01-21", invoice);
            return null;
        });
    }

    private Loaded load(LoadScope scope) {
        return transaction(tx -> tx.ledgers().lock(scope)).orElseThrow();
    }

    @Test
    void there_is_nothing_to_load_of_an_account_that_is_not_there() {
        assertThat(this.<Optional<Loaded>>transaction(tx -> tx.ledgers().lock(LoadScope.of(MARTIN))))
                .isEmpty();
    }

    @Test
    void without_names_only_the_row_of_the_account_is_loaded() {
        Loaded loaded = load(SCOPE);
        assertThat(loaded.ledger().account())
                .isEqualTo(reader().account(Clerk.DUPONT).orElseThrow());
        assertThat(loaded.ledger().items()).isEmpty();
        assertThat(loaded.ledger().allocations()).isEmpty();
    }

    @Test
    void a_preview_sees_what_the_command_would_see() {
        LoadScope scope = SCOPE.toBuilder().items(Set.of(invoice)).build();
        assertThat(this.<Optional<Loaded>>transaction(tx -> tx.ledgers().peek(scope)))
                .hasValue(load(scope));
    }

    @Test
    void named_items_are_loaded_and_unknown_ones_are_absent() {
        InvoiceId unknown = new InvoiceId(Clerk.DUPONT, Clerk.uuid());
        assertThat(load(SCOPE.toBuilder().items(Set.of(earlier, unknown)).build())
                        .ledger()
                        .items())
                .containsOnlyKeys(earlier);
    }

    @Test
    void a_named_allocation_comes_with_its_items() {
        Loaded loaded = load(SCOPE.toBuilder().allocations(Set.of(allocation)).build());
        assertThat(loaded.ledger().allocations()).containsOnlyKeys(allocation);
        assertThat(loaded.ledger().items()).containsOnlyKeys(payment, invoice);
    }

    @Test
    void a_settlement_comes_with_its_live_allocations_and_their_items() {
        SettlementId settlement = new SettlementId(Clerk.DUPONT, Clerk.uuid());
        AllocationId live = does(clerk -> {
            AllocationId ended = clerk.allocate(creditNote, invoice, 100, "2026-01-22", Optional.of(settlement));
            clerk.deallocate(ended, 100, "2026-01-22");
            return clerk.allocate(payment, earlier, 100, "2026-01-22", Optional.of(settlement));
        });
        Loaded loaded = load(SCOPE.toBuilder().settlement(settlement).build());
        assertThat(loaded.ledger().allocations()).containsOnlyKeys(live);
        assertThat(loaded.ledger().items()).containsOnlyKeys(payment, earlier);
    }

    @Test
    void the_live_allocations_of_an_item_come_with_both_ends() {
        AllocationId other = does(clerk -> {
            clerk.deallocate(clerk.allocate(creditNote, invoice, 100, "2026-01-22"), 100, "2026-01-22");
            return clerk.allocate(payment, earlier, 100, "2026-01-22");
        });
        Loaded ofInvoice = load(SCOPE.toBuilder().allocationsOf(Set.of(invoice)).build());
        assertThat(ofInvoice.ledger().allocations()).containsOnlyKeys(allocation);
        assertThat(ofInvoice.ledger().items()).containsOnlyKeys(payment, invoice);
        assertThat(load(SCOPE.toBuilder().allocationsOf(Set.of(payment)).build())
                        .ledger()
                        .allocations())
                .containsOnlyKeys(allocation, other);
    }

    @Test
    void an_invoice_to_be_credited_comes_with_its_record_and_those_of_its_credit_notes() {
        assertThat(load(SCOPE.toBuilder().creditedInvoice(invoice).build()).credited())
                .extracting(JournalRecord::sequence)
                .containsExactly(2L, 6L);
        assertThat(load(SCOPE.toBuilder()
                                .creditedInvoice(new InvoiceId(Clerk.DUPONT, Clerk.uuid()))
                                .build())
                        .credited())
                .isEmpty();
    }

    @Test
    void a_taken_number_is_answered_with_its_document_whatever_the_account() {
        transaction(tx -> Clerk.of(tx, MARTIN).open());
        LoadScope scope = LoadScope.of(MARTIN).toBuilder()
                .number(Optional.of(Clerk.number(1)))
                .build();
        assertThat(load(scope).numberTakenBy()).hasValue(invoice);
        assertThat(load(SCOPE.toBuilder().number(Optional.of(Clerk.number(9))).build())
                        .numberTakenBy())
                .isEmpty();
    }

    @Test
    void billed_sources_are_answered_with_their_invoice() {
        HostReference free = HostReference.of("lesson", "8");
        assertThat(load(SCOPE.toBuilder().sources(Set.of(LESSON, free)).build()).billedSources())
                .isEqualTo(Map.of(LESSON, invoice));
    }

    @Test
    void the_record_made_under_the_key_is_replayed() {
        CommandKey key = CommandKey.of("web", "1");
        does(clerk -> {
            clerk.append(clerk.change().under(key).settings(FreeText.of("NAME=Durand\n")));
            return null;
        });
        assertThat(load(SCOPE.toBuilder().key(Optional.of(key)).build()).replay())
                .map(JournalRecord::sequence)
                .hasValue(7L);
        assertThat(load(SCOPE.toBuilder()
                                .key(Optional.of(CommandKey.of("web", "2")))
                                .build())
                        .replay())
                .isEmpty();
    }

    @Test
    void open_items_come_in_canonical_order_block_by_block() {
        List<OpenItem> first = openItems(Optional.empty());
        List<OpenItem> second = openItems(Optional.of(first.get(0)));
        assertThat(first).extracting(OpenItem::id).containsExactly(earlier);
        assertThat(second).extracting(OpenItem::id).containsExactly(invoice);
        assertThat(openItems(Optional.of(second.get(0)))).isEmpty();
    }

    private List<OpenItem> openItems(Optional<OpenItem> after) {
        return transaction(tx -> tx.ledgers().openItems(Clerk.DUPONT, Side.DEBIT, after, 1));
    }

    @Test
    void settled_items_are_not_among_the_open_ones() {
        does(clerk -> clerk.allocate(payment, earlier, 500, "2026-01-22"));
        assertThat(openItems(Optional.empty())).extracting(OpenItem::id).containsExactly(invoice);
    }

    @Test
    void open_credit_notes_are_found_by_the_invoice_that_they_correct() {
        assertThat(openCreditNotesOf(invoice)).extracting(OpenItem::id).containsExactly(creditNote);
        assertThat(openCreditNotesOf(earlier)).isEmpty();
        does(clerk -> clerk.allocate(creditNote, invoice, 200, "2026-01-22"));
        assertThat(openCreditNotesOf(invoice)).isEmpty();
    }

    private List<OpenItem> openCreditNotesOf(InvoiceId origin) {
        return transaction(tx -> tx.ledgers().openCreditNotesOf(Clerk.DUPONT, List.of(origin)));
    }
}
