package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Names;
import java.util.Map;

/** All statements of a storage, each written once. Holds no connection and no state, so all threads share it. */
final class Tables {

    final AccountTable accounts;
    final ItemTable items;
    final WantedItems wantedItems;
    final ItemReads itemReads;
    final PostedItemReads postedItemReads;
    final TenantItemReads tenantItemReads;
    final EntryReads entryReads;
    final AccountReads accountReads;
    final AllocationTable allocations;
    final DocumentTable documents;
    final ReferenceTable references;
    final RefundTable refunds;
    final ExpectedPaymentTable expectedPayments;
    final ExpectedPaymentReads expectedPaymentReads;
    final PendingEntryTable pendingEntries;
    final PendingEntryReads pendingEntryReads;
    final ClosureTable closures;
    final StatementTable statements;
    final BilledSources sources;
    final NamedDebits named;
    final SeriesTable series;
    final DraftTable drafts;
    final TenantTable tenants;
    final Journal journal;
    final FeedTable feed;
    final FeedReads feedReads;
    final FeedConsumerTable feedConsumers;

    Tables(Names names) {
        Currencies currencies = new Currencies();
        accounts = new AccountTable(names, currencies);
        items = new ItemTable(names, currencies);
        wantedItems = new WantedItems(names, items);
        allocations = new AllocationTable(names, currencies);
        AllocatedSums allocatedSums = new AllocatedSums(names);
        itemReads = new ItemReads(names, items, allocatedSums);
        postedItemReads = new PostedItemReads(names, items, allocatedSums);
        tenantItemReads = new TenantItemReads(names, items, allocatedSums);
        entryReads = new EntryReads(names);
        accountReads = new AccountReads(names, accounts);
        documents = new DocumentTable(names);
        references = new ReferenceTable(names);
        refunds = new RefundTable(names);
        expectedPayments = new ExpectedPaymentTable(names);
        expectedPaymentReads = new ExpectedPaymentReads(names, expectedPayments);
        pendingEntries = new PendingEntryTable(names);
        pendingEntryReads = new PendingEntryReads(names, pendingEntries);
        closures = new ClosureTable(names);
        statements = new StatementTable(names);
        sources = new BilledSources(names);
        named = new NamedDebits(names);
        series = new SeriesTable(names);
        drafts = new DraftTable(names);
        tenants = new TenantTable(names);
        FactTables facts = facts(names);
        journal = new Journal(names, facts);
        feed = new FeedTable(names);
        feedReads = new FeedReads(names, facts);
        feedConsumers = new FeedConsumerTable(names);
    }

    private FactTables facts(Names names) {
        return new FactTables(Map.ofEntries(
                Map.entry(FactKind.ACCOUNT_REVISED, new AccountRevisions(names)),
                Map.entry(FactKind.ENTRY_POSTED, new EntryTable(names)),
                Map.entry(FactKind.DOCUMENT_ISSUED, documents),
                Map.entry(FactKind.LINE_ISSUED, new LineTable(names)),
                Map.entry(FactKind.TAX_CHARGED, new TaxTable(names)),
                Map.entry(FactKind.REFERENCE_MADE, references),
                Map.entry(FactKind.ALLOCATED, allocations),
                Map.entry(FactKind.DEALLOCATED, new DeallocationTable(names)),
                Map.entry(FactKind.PAYMENT_RECEIVED, new PaymentTable(names)),
                Map.entry(FactKind.FLAG_RAISED, new FlagTable(names)),
                Map.entry(FactKind.REFUND_REVISED, refunds),
                Map.entry(FactKind.EXPECTED_PAYMENT_REVISED, expectedPayments),
                Map.entry(FactKind.PENDING_ENTRY_REVISED, pendingEntries),
                Map.entry(FactKind.PERIOD_CLOSED, closures),
                Map.entry(FactKind.STATEMENT_GENERATED, statements)));
    }
}
