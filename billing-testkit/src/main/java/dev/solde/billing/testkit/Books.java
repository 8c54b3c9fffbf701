package dev.solde.billing.testkit;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;

/**
 * Everything that is kept of one account, as one value: equal before and after a refusal. Meant for tests; on an account with
 * a long history it is expensive.
 *
 * @param account the account; empty when there is none, and then so is all the rest
 * @param balance debits minus credits
 * @param version the number of records
 * @param items every item with what is open of it, in order of recording
 * @param openItems the items with something open, as listed
 * @param entries the entries in order of recording
 * @param allocations every allocation, ended ones included, in order of recording
 * @param records the journal with all facts
 */
public record Books(
        Optional<CustomerAccount> account,
        Optional<MonetaryAmount> balance,
        long version,
        List<OpenItem> items,
        List<OpenItem> openItems,
        List<LedgerEntry> entries,
        List<Allocation> allocations,
        List<JournalRecord> records) {

    /** Copies the lists. */
    public Books {
        items = List.copyOf(items);
        openItems = List.copyOf(openItems);
        entries = List.copyOf(entries);
        allocations = List.copyOf(allocations);
        records = List.copyOf(records);
    }

    /** Reads everything that is kept of the account now. */
    public static Books snapshot(BillingQueries queries, AccountId account) {
        if (!queries.exists(account)) {
            return new Books(
                    Optional.empty(), Optional.empty(), 0, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        List<JournalRecord> records = Pages.all(page -> queries.journal(account, page));
        return new Books(
                Optional.of(queries.account(account)),
                Optional.of(queries.balance(account)),
                queries.version(account),
                itemIds(records).stream().map(queries::item).toList(),
                Pages.all(page -> queries.openItems(account, page)),
                Pages.all(page -> queries.entries(account, page)),
                records.stream()
                        .flatMap(record -> record.facts(Allocated.class).stream())
                        .map(fact -> queries.allocation(fact.id()))
                        .toList(),
                records);
    }

    /** The item of this id. */
    public OpenItem item(ItemId id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + id));
    }

    /** The last record. */
    public JournalRecord lastRecord() {
        return records.get(records.size() - 1);
    }

    /** The items that the records brought, in order. */
    static Set<ItemId> itemIds(List<JournalRecord> records) {
        Set<ItemId> ids = new LinkedHashSet<>();
        for (JournalRecord record : records) {
            record.facts(DocumentIssued.class).forEach(fact -> ids.add(fact.document()));
            record.facts(EntryPosted.class).forEach(fact -> ids.add(fact.item()));
        }
        return ids;
    }
}
