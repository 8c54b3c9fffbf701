package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.OpeningCreditId;
import dev.solde.billing.ledger.OpeningDebitId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was open in another system goes on here. */
public interface TakeOverContract extends ContractPart {

    /** One entry an item, open in full, with its old number, dates and references. */
    @Test
    default void what_was_open_elsewhere_is_open_here_with_its_number_and_dates() {
        billing().openAccount(open(DUPONT));
        LocalDate day = TODAY.minusDays(1);
        Outcome<List<OpenItem>> outcome = Careful.execute(
                bench(),
                TakeOverItems.builder(DUPONT)
                        .item(OpeningItem.debit(eur("120.00"), LocalDate.of(2025, 11, 3))
                                .number(DocumentNumber.of("2025/77"))
                                .dueDate(LocalDate.of(2026, 7, 3))
                                .reference(HostReference.of("old-invoice", "77"))
                                .build())
                        .item(OpeningItem.credit(eur("20.00"), LocalDate.of(2025, 12, 1))
                                .build())
                        .postingDate(day)
                        .commandKey(CommandKey.of("take-over", "1"))
                        .build());
        List<OpenItem> taken = outcome.result();
        OpeningDebitId debit = (OpeningDebitId) taken.get(0).id();
        OpeningCreditId credit = (OpeningCreditId) taken.get(1).id();
        assertThat(taken)
                .isEqualTo(List.of(
                        OpenItem.fresh(
                                debit,
                                EUR,
                                Optional.of(DocumentNumber.of("2025/77")),
                                12_000,
                                LocalDate.of(2025, 11, 3),
                                day,
                                LocalDate.of(2026, 7, 3),
                                2,
                                Optional.empty(),
                                Set.of()),
                        OpenItem.fresh(
                                credit,
                                EUR,
                                Optional.empty(),
                                2_000,
                                LocalDate.of(2025, 12, 1),
                                day,
                                day,
                                2,
                                Optional.empty(),
                                Set.of())));
        assertThat(taken).isEqualTo(List.of(queries().item(debit), queries().item(credit)));
        assertThat(outcome.record().orElseThrow().facts())
                .isEqualTo(List.of(
                        entry(debit, 12_000, 1, 12_000, LocalDate.of(2025, 11, 3), LocalDate.of(2026, 7, 3), "2025/77"),
                        new ReferenceMade(
                                debit,
                                0,
                                ReferenceMade.Role.HOST,
                                HostReference.of("old-invoice", "77"),
                                Optional.empty()),
                        entry(credit, 2_000, 2, 10_000, LocalDate.of(2025, 12, 1), day, "")));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("100.00"));
        assertThat(queries().asOf(day.minusDays(1)).balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    private static EntryPosted entry(
            ItemId item, long amount, long number, long balance, LocalDate documentDate, LocalDate due, String old) {
        LocalDate day = TODAY.minusDays(1);
        return new EntryPosted(
                item,
                amount,
                number,
                balance,
                documentDate,
                day,
                day,
                due,
                day,
                0,
                Optional.empty(),
                old.isEmpty() ? Optional.empty() : Optional.of(DocumentNumber.of(old)),
                Optional.empty());
    }

    /** By reference, with what is open of it; it is no document of this system. */
    @Test
    default void what_was_taken_over_is_found_by_its_reference() {
        HostReference family = HostReference.of("family", "7");
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        OpenItem taken = billing()
                .takeOverItems(TakeOverItems.builder(DUPONT)
                        .item(OpeningItem.debit(eur("30.00"), TODAY)
                                .reference(family)
                                .build())
                        .build())
                .get(0);
        Invoice invoice = billing()
                .issueInvoice(invoiceBuilder(MARTIN, "9.00").reference(family).build());
        billing().recordPayment(payment(DUPONT, "10.00"));
        billing().autoAllocate(AutoAllocate.of(DUPONT));
        assertThat(queries().items(family))
                .containsExactly(queries().item(taken.id()), queries().item(invoice.id()));
        assertThat(queries().item(taken.id()).openAmount()).isEqualTo(eur("20.00"));
        assertThat(queries().documents(family)).containsExactly(invoice);
        assertThat(queries().asOf(TODAY.minusDays(1)).items(family)).isEmpty();
        assertThat(queries().knownAt(RecordSequence.recordSequence(2)).items(family).stream()
                        .map(OpenItem::openAmount))
                .containsExactly(eur("30.00"), eur("9.00"));
        assertThat(queries().items(HostReference.of("family", "8"))).isEmpty();
    }

    /** It is paid, aged and written off as anything that is owed; an opening credit pays. */
    @Test
    @Tag("R-19")
    @Tag("R-93")
    default void an_opening_debit_falls_due_and_is_settled_as_any_other() {
        billing().openAccount(open(DUPONT));
        List<OpenItem> taken = billing()
                .takeOverItems(TakeOverItems.builder(DUPONT)
                        .item(OpeningItem.debit(eur("30.00"), TODAY.minusDays(90))
                                .dueDate(TODAY.minusDays(1))
                                .build())
                        .item(OpeningItem.debit(eur("50.00"), TODAY.minusDays(90))
                                .dueDate(TODAY)
                                .build())
                        .item(OpeningItem.credit(eur("35.00"), TODAY.minusDays(9))
                                .build())
                        .build());
        assertThat(taken.stream().map(item -> item.isOverdue(TODAY))).containsExactly(true, false, false);
        assertThat(queries().ageing(DUPONT).balance()).isEqualTo(eur("45.00"));
        assertThat(billing().autoAllocate(AutoAllocate.of(DUPONT)).stream().map(made -> made.amountMinor()))
                .containsExactly(3_000L, 500L);
        billing()
                .writeOffItem(WriteOffItem.badDebt((OpeningDebitId) taken.get(1).id()));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** Thousands in one command, and a sum beyond what can be counted is refused. */
    @Test
    @Tag("R-2")
    default void a_whole_stock_is_taken_over_at_once_unless_its_sum_cannot_be_counted() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        OpeningItem small = OpeningItem.debit(eur("1.00"), TODAY).build();
        billing()
                .takeOverItems(TakeOverItems.builder(DUPONT)
                        .addAllItems(Collections.nCopies(500, small))
                        .build());
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("500.00"));
        OpeningItem large = OpeningItem.debit(eur("9999999999999.99"), TODAY).build();
        refused(
                        MARTIN,
                        () -> billing()
                                .takeOverItems(TakeOverItems.builder(MARTIN)
                                        .addAllItems(Collections.nCopies(9_500, large))
                                        .build()))
                .hasCode("amount-too-large");
    }
}
