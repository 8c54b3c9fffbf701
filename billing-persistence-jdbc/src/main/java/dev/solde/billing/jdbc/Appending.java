package dev.solde.billing.jdbc;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes one record: the account's row first, guarded by its version, then the facts, then the derived rows, each guarded by
 * what was read. One statement or batch per table that has something to write.
 */
final class Appending {

    private final Tables tables;
    private final Session session;
    private final AccountKey key;
    private final Ledger before;
    private final Ledger after;

    Appending(Tables tables, Session session, AccountKey key, Ledger before, Ledger after) {
        this.tables = tables;
        this.session = session;
        this.key = key;
        this.before = before;
        this.after = after;
    }

    void append(JournalRecord record) {
        writeAccount();
        tables.journal.append(session, key, record, after.account().entries());
        tables.feed.putWaiting(session, key, record.sequence());
        writeItems();
        writeLiveAmounts();
        tables.sources.follow(session, key.tenant(), record);
    }

    private void writeAccount() {
        long version = before.account().version();
        if (version == 0) {
            tables.accounts.insert(session, key, after.account());
        } else {
            tables.accounts.update(session, key, version, after.account());
        }
    }

    private void writeItems() {
        List<OpenItem> added = new ArrayList<>();
        List<ItemTable.Change> changed = new ArrayList<>();
        after.items().forEach((id, item) -> {
            Optional<OpenItem> was = before.item(id);
            if (was.isEmpty()) {
                added.add(item);
            } else if (!was.get().equals(item)) {
                changed.add(new ItemTable.Change(was.get(), item));
            }
        });
        tables.items.insert(session, key, added);
        tables.items.update(session, key, changed);
    }

    /** A new allocation was inserted, with its facts, as live in full. */
    private void writeLiveAmounts() {
        List<AllocationTable.LiveChange> changed = new ArrayList<>();
        after.allocations().forEach((id, allocation) -> {
            long was = before.allocation(id).map(Allocation::liveMinor).orElse(allocation.amountMinor());
            if (was != allocation.liveMinor()) {
                changed.add(new AllocationTable.LiveChange(id, was, allocation.liveMinor()));
            }
        });
        tables.allocations.updateLive(session, key, changed);
    }
}
