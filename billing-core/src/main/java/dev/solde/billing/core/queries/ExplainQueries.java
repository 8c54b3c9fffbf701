package dev.solde.billing.core.queries;

import dev.solde.billing.ExplainedEntry;
import dev.solde.billing.ItemExplanation;
import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The records behind an item and behind a balance. */
final class ExplainQueries {

    private final BillingReader reader;

    ExplainQueries(BillingReader reader) {
        this.reader = reader;
    }

    /** The item is as of the view, so the steps end with just what it shows. */
    ItemExplanation explain(OpenItem item, ReadView view) {
        ItemStory story = new ItemStory(item, view);
        Pages.stream(page -> reader.recordsTouching(item.id(), page))
                .takeWhile(record -> record.sequence() <= view.knownAt().orElse(Long.MAX_VALUE))
                .forEach(story::follow);
        return new ItemExplanation(item, story.steps());
    }

    Page<ExplainedEntry> explain(AccountId account, ReadView view, PageRequest request) {
        Page<LedgerEntry> entries = reader.entries(account, view, request);
        List<Long> sequences = entries.items().stream()
                .map(LedgerEntry::recordSequence)
                .distinct()
                .toList();
        Map<Long, JournalRecord> records = reader.records(account, sequences).stream()
                .collect(Collectors.toMap(JournalRecord::sequence, Function.identity()));
        return entries.map(entry -> explained(entry, records.get(entry.recordSequence())));
    }

    private static ExplainedEntry explained(LedgerEntry entry, JournalRecord record) {
        return new ExplainedEntry(
                entry, record.commandKind(), record.actor(), record.reason().map(FreeText::shown));
    }
}
