package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.ExplainedEntry;
import dev.solde.billing.ItemExplanation;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.Erase;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.Payment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The chain of facts behind an item and behind a balance. */
public interface ExplainContract extends ContractPart {

    /** Names of what the story made. */
    record Made(Invoice invoice, Payment payment) {}

    private Made story() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "100.00")
                        .actor(Actor.of("clerk-7"))
                        .reason("autumn term")
                        .build());
        bench().clock().set(TODAY.plusDays(1).atTime(9, 0));
        Payment payment = billing().recordPayment(payment(DUPONT, "60.00"));
        var made = billing().allocate(allocate(payment.id(), invoice.id(), "60.00"));
        bench().clock().set(TODAY.plusDays(2).atTime(9, 0));
        billing().deallocate(Deallocate.part(made.get(0).id(), eur("10.00")));
        return new Made(invoice, payment);
    }

    /** Each record that touched it, with what it did and what was open after it. */
    @Test
    default void an_item_is_explained_by_the_records_that_touched_it() {
        Made made = story();
        List<JournalRecord> records = bench().books(DUPONT).records();
        String number = made.invoice().number().value();
        ItemExplanation told = queries().explain(made.invoice().id());
        assertThat(told.item()).isEqualTo(queries().item(made.invoice().id()));
        assertThat(told.steps())
                .containsExactly(
                        step(
                                records.get(1),
                                List.of(0, records.get(1).facts().size() - 1),
                                "100.00",
                                "issued as " + number + " over 100.00 EUR, due 2026-06-01",
                                "posted 100.00 EUR on 2026-06-01"),
                        step(
                                records.get(3),
                                List.of(0),
                                "40.00",
                                "60.00 EUR settled by " + made.payment().id() + ", effective 2026-06-02"),
                        step(
                                records.get(4),
                                List.of(0),
                                "50.00",
                                "10.00 EUR open again, no longer with "
                                        + made.payment().id() + ", effective 2026-06-03"));
        assertThat(told.steps().get(0).actor()).contains(Actor.of("clerk-7"));
        assertThat(told.steps().get(0).reason()).contains("autumn term");
        ItemExplanation ofPayment = queries().explain(made.payment().id());
        assertThat(ofPayment.steps().get(0).what())
                .containsExactly("received by CARD", "posted 60.00 EUR on 2026-06-02");
        assertThat(ofPayment.steps().get(1).what())
                .containsExactly("60.00 EUR used for " + made.invoice().id() + ", effective 2026-06-02");
    }

    private static ItemExplanation.Step step(
            JournalRecord record, List<Integer> facts, String openAmount, String... what) {
        return new ItemExplanation.Step(
                record.sequence(),
                record.recordedAt(),
                record.commandKind(),
                record.actor(),
                record.reason().flatMap(text -> text.value()),
                facts.stream().map(record.facts()::get).toList(),
                List.of(what),
                eur(openAmount));
    }

    /** A view explains what is open in it. */
    @Test
    @Tag("R-16")
    @Tag("R-17")
    default void an_item_is_explained_as_of_the_view() {
        Made made = story();
        InvoiceId id = made.invoice().id();
        assertThat(left(queries().asOf(TODAY.plusDays(1)).explain(id))).containsExactly("100.00", "40.00");
        assertThat(left(queries().knownAt(RecordSequence.recordSequence(3)).explain(id)))
                .containsExactly("100.00");
        for (int day = 0; day < 4; day++) {
            ItemExplanation told = queries().asOf(TODAY.plusDays(day)).explain(id);
            assertThat(told.steps().get(told.steps().size() - 1).openAmount())
                    .isEqualTo(told.item().openAmount());
        }
        RejectionAssertions.assertRefused(
                        () -> queries().asOf(TODAY.minusDays(1)).explain(id))
                .isEqualTo(new Rejection.ItemNotFound(id));
        InvoiceId unknown = new InvoiceId(MARTIN, new UUID(1, 1));
        RejectionAssertions.assertRefused(() -> queries().explain(unknown))
                .isEqualTo(new Rejection.ItemNotFound(unknown));
    }

    private static List<String> left(ItemExplanation told) {
        return told.steps().stream()
                .map(step -> Amounts.plain(step.openAmount()))
                .toList();
    }

    /** Each movement with who brought it and why. */
    @Test
    default void a_balance_is_explained_by_its_entries() {
        story();
        var entries = Pages.all(page -> queries().entries(DUPONT, page));
        assertThat(Pages.all(1, page -> queries().explainBalance(DUPONT, page)))
                .containsExactly(
                        new ExplainedEntry(
                                entries.get(0),
                                "issue-invoice",
                                Optional.of(Actor.of("clerk-7")),
                                Optional.of("autumn term")),
                        new ExplainedEntry(entries.get(1), "record-payment", Optional.empty(), Optional.empty()));
        assertThat(Pages.all(1, page -> queries().asOf(TODAY).explainBalance(DUPONT, page)))
                .hasSize(1);
        billing().erase(Erase.texts(DUPONT, bench().clock().today(), "retention ended"));
        assertThat(Pages.all(page -> queries().explainBalance(DUPONT, page))
                        .get(0)
                        .reason())
                .contains("[erased]");
        RejectionAssertions.assertRefused(() -> queries().explainBalance(MARTIN, PageRequest.first(1)))
                .isEqualTo(new Rejection.AccountNotFound(MARTIN));
    }
}
