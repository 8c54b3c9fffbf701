package dev.solde.billing.core.memory;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.port.MadeStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/**
 * One account as stored: its journal, and beside it the row, items and allocations as the last append left them.
 *
 * @param ledger the whole account, in the order in which items and allocations were recorded
 * @param records the journal; the record of sequence n is at index n - 1
 */
record AccountBook(Ledger ledger, List<JournalRecord> records) {

    AccountBook {
        records = List.copyOf(records);
    }

    /** An account before its first record. */
    static AccountBook before(AccountId id, CurrencyUnit currency) {
        return new AccountBook(Ledger.empty(AccountState.empty(id, currency)), List.of());
    }

    AccountId id() {
        return ledger.account().id();
    }

    AccountState state() {
        return ledger.account();
    }

    Stream<OpenItem> items() {
        return ledger.items().values().stream();
    }

    Stream<Allocation> allocations() {
        return ledger.allocations().values().stream();
    }

    JournalRecord lastRecord() {
        return records.get(records.size() - 1);
    }

    /** The record that brought the item. */
    Optional<JournalRecord> recordOf(ItemId item) {
        return ledger.item(item).map(found -> records.get((int) found.recordSequence() - 1));
    }

    /** The statements in order. */
    Stream<MadeStatement> statements() {
        return records.stream()
                .flatMap(record -> record.facts(StatementGenerated.class).stream()
                        .map(statement -> new MadeStatement(statement, record.sequence())));
    }

    Optional<MadeStatement> statement(StatementId id) {
        return statements()
                .filter(made -> made.statement().statement().equals(id))
                .findFirst();
    }

    Optional<JournalRecord> recordUnder(CommandKey key) {
        return records.stream()
                .filter(record -> record.key().equals(Optional.of(key)))
                .findFirst();
    }

    Stream<JournalRecord> recordsAfter(long sequence) {
        return records.stream().filter(record -> record.sequence() > sequence);
    }

    /** This account with the record, and with what {@code after} says of the row and of the items and allocations in it. */
    AccountBook append(JournalRecord record, Ledger after) {
        List<JournalRecord> journal = new ArrayList<>(records);
        journal.add(record);
        Map<ItemId, OpenItem> items = new LinkedHashMap<>(ledger.items());
        items.putAll(after.items());
        Map<AllocationId, Allocation> allocations = new LinkedHashMap<>(ledger.allocations());
        allocations.putAll(after.allocations());
        return new AccountBook(new Ledger(after.account(), items, allocations), journal);
    }
}
