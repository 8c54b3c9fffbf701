package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.HostReference;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same story gives the same answers on every storage: results, refusals, facts, hashes, reads. */
public interface TranscriptContract extends ContractPart {

    /** Results, refusals, facts and hashes of every command. */
    @Test
    @Tag("R-141")
    default void a_story_is_answered_as_by_the_in_memory_storage() {
        Bench reference = new Bench(InMemoryBillingStorage::create, Optional.empty());
        List<String> expected = new Story(reference.billing(), reference.clock()).tell();
        assertThat(new Story(billing(), bench().clock()).tell()).isEqualTo(expected);
    }

    /** The books at the end, and every read at several times. */
    @Test
    @Tag("R-16")
    @Tag("R-17")
    default void the_reads_after_a_story_are_those_of_the_in_memory_storage() {
        Bench reference = new Bench(InMemoryBillingStorage::create, Optional.empty());
        new Story(reference.billing(), reference.clock()).tell();
        new Story(billing(), bench().clock()).tell();
        assertThat(bench().books(Story.ACCOUNT)).isEqualTo(reference.books(Story.ACCOUNT));
        assertThat(reads(queries())).isEqualTo(reads(reference.queries()));
    }

    private static List<Object> reads(BillingQueries queries) {
        List<Object> reads = new ArrayList<>();
        List<BillingQueries> views = new ArrayList<>(List.of(queries));
        for (int day = -45; day < 10; day += 5) {
            views.add(queries.asOf(LocalDate.of(2026, 6, 1).plusDays(day)));
        }
        for (long sequence = 0; sequence < queries.version(Story.ACCOUNT); sequence += 4) {
            views.add(queries.knownAt(RecordSequence.recordSequence(sequence)));
            views.add(queries.asOf(LocalDate.of(2026, 6, 1)).knownAt(RecordSequence.recordSequence(sequence)));
        }
        for (BillingQueries view : views) {
            reads.add(view.balance(Story.ACCOUNT));
            reads.add(Pages.all(3, page -> view.openItems(Story.ACCOUNT, page)).stream()
                    .map(item -> List.of(item.id(), item.openMinor()))
                    .toList());
            reads.add(Pages.all(2, page -> view.entries(Story.ACCOUNT, page)));
            reads.add(view.ageing(Story.ACCOUNT));
            reads.add(view.overview(Story.ACCOUNT));
            reads.add(Pages.all(2, page -> view.explainBalance(Story.ACCOUNT, page)));
            reads.add(Pages.all(1, page -> view.statements(Story.ACCOUNT, page)));
            reads.add(view.scheduledPayments(Story.ACCOUNT));
        }
        reads.add(queries.documents(HostReference.of("order-line", "SO-1/2")));
        reads.add(Pages.all(page -> queries.accountsByBalance(page)));
        reads.add(queries.agedBalance(LocalDate.of(2026, 7, 20)));
        reads.add(Pages.all(page -> queries.agedBalance(LocalDate.of(2026, 7, 20), page)));
        reads.add(Pages.all(page -> queries.openCreditNotes(page)));
        reads.add(queries.items(HostReference.of("old-invoice", "1")));
        reads.add(Pages.all(2, page -> queries.closures(Story.ACCOUNT, page)));
        reads.add(Pages.all(2, page -> queries.expectedPayments(Story.ACCOUNT, page)));
        reads.add(queries.verifySeries(Series.of("F"), Year.of(2026)));
        reads.add(queries.verify(Story.ACCOUNT));
        Pages.all(page -> queries.statements(Story.ACCOUNT, page))
                .forEach(made -> reads.add(List.of(queries.statement(made.id()), queries.sendings(made.id()))));
        Pages.all(page -> queries.entries(Story.ACCOUNT, page))
                .forEach(entry -> reads.add(List.of(queries.explain(entry.item()), queries.sendings(entry.item()))));
        reads.add(Pages.all(2, page -> queries.overdueDocuments(LocalDate.of(2026, 7, 20), page)));
        return reads;
    }
}
