package dev.solde.billing.jdbc;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.Journal.Bringing;
import dev.solde.billing.jdbc.Journal.Header;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the records that a scope asks for: those that each question finds, then the facts of all of them together. */
final class LoadingRecords {

    private final Journal journal;
    private final Session session;
    private final AccountKey key;
    private final LoadScope scope;

    LoadingRecords(Journal journal, Session session, AccountKey key, LoadScope scope) {
        this.journal = journal;
        this.session = session;
        this.key = key;
        this.scope = scope;
    }

    void addTo(Loaded.Builder loaded) {
        Optional<Header> replay = scope.key().flatMap(command -> journal.under(session, key, command));
        List<Header> credited = scope.creditedInvoice()
                .map(invoice -> journal.ofCredited(session, key, invoice))
                .orElse(List.of());
        List<Bringing> bringing = bringing();
        List<Header> all = new ArrayList<>(credited);
        replay.ifPresent(all::add);
        bringing.forEach(found -> all.add(found.header()));
        Map<Long, JournalRecord> records = journal.complete(session, key, all);
        loaded.replay(replay.map(header -> records.get(header.sequence())));
        bringing.forEach(found ->
                loaded.putRecord(found.item(), records.get(found.header().sequence())));
        // An invoice comes before its credit notes, so that their order is that of recording.
        credited.stream()
                .map(Header::sequence)
                .distinct()
                .sorted()
                .forEach(sequence -> loaded.credited(records.get(sequence)));
    }

    private List<Bringing> bringing() {
        if (scope.recordsOf().isEmpty()) {
            return List.of();
        }
        return journal
                .ofItems(
                        session,
                        key,
                        scope.recordsOf().stream().map(ItemId::uuid).distinct().toList())
                .stream()
                .filter(found -> scope.recordsOf().contains(found.item()))
                .toList();
    }
}
