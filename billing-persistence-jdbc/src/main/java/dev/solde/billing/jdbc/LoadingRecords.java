package dev.solde.billing.jdbc;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.Journal.Bringing;
import dev.solde.billing.jdbc.Journal.Header;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the records that a scope asks for: first those that each question finds, with the facts that can be foreseen, then all other
 * facts of all of them together.
 */
final class LoadingRecords {

    private final Journal journal;
    private final AccountKey key;
    private final LoadScope scope;
    private final FactsAhead ahead;
    private Answer<Optional<Header>> replay = Answer.of(Optional.empty());
    private Answer<List<Header>> credited = Answer.of(List.of());
    private Answer<List<Bringing>> bringing = Answer.of(List.of());
    private Answer<SortedMap<Long, JournalRecord>> records = Answer.of(new TreeMap<>());

    LoadingRecords(Journal journal, AccountKey key, LoadScope scope) {
        this.journal = journal;
        this.key = key;
        this.scope = scope;
        this.ahead = journal.ahead();
    }

    void ask(Message message) {
        scope.key().ifPresent(command -> replay = journal.under(message, key, command));
        scope.creditedInvoice().ifPresent(invoice -> {
            credited = journal.ofCredited(message, key, invoice);
            ahead.askOfCredited(message, key, invoice, credited);
        });
        if (!scope.recordsOf().isEmpty()) {
            bringing = journal.ofItems(
                            message,
                            key,
                            scope.recordsOf().stream()
                                    .map(ItemId::uuid)
                                    .distinct()
                                    .toList())
                    .map(found -> found.stream()
                            .filter(brought -> scope.recordsOf().contains(brought.item()))
                            .toList());
            ahead.askOfItems(message, key, scope.recordsOf(), bringing);
        }
    }

    void askFacts(Message message) {
        List<Header> all = new ArrayList<>(credited.get());
        replay.get().ifPresent(all::add);
        bringing.get().forEach(found -> all.add(found.header()));
        if (!all.isEmpty()) {
            records = journal.complete(message, key, all, ahead);
        }
    }

    void addTo(Loaded.Builder loaded) {
        Map<Long, JournalRecord> found = records.get();
        loaded.replay(replay.get().map(header -> found.get(header.sequence())));
        bringing.get()
                .forEach(brought -> loaded.putRecord(
                        brought.item(), found.get(brought.header().sequence())));
        // An invoice comes before its credit notes, so that their order is that of recording.
        credited.get().stream()
                .map(Header::sequence)
                .distinct()
                .sorted()
                .forEach(sequence -> loaded.credited(found.get(sequence)));
    }
}
