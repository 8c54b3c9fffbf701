package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Names;

/** All statements of a storage, each written once. Holds no connection and no state, so all threads share it. */
final class Tables {

    final AccountTable accounts;
    final ItemTable items;
    final ItemReads itemReads;
    final TenantItemReads tenantItemReads;
    final EntryReads entryReads;
    final AccountReads accountReads;
    final AllocationTable allocations;
    final DocumentTable documents;
    final ReferenceTable references;
    final BilledSources sources;
    final NamedDebits named;
    final SeriesTable series;
    final Journal journal;

    Tables(Names names) {
        Currencies currencies = new Currencies();
        accounts = new AccountTable(names, currencies);
        items = new ItemTable(names, currencies);
        allocations = new AllocationTable(names, currencies);
        AllocatedSums allocatedSums = new AllocatedSums(names);
        itemReads = new ItemReads(names, items, allocatedSums);
        tenantItemReads = new TenantItemReads(names, items, allocatedSums);
        entryReads = new EntryReads(names);
        accountReads = new AccountReads(names, accounts);
        documents = new DocumentTable(names);
        references = new ReferenceTable(names);
        sources = new BilledSources(names);
        named = new NamedDebits(names);
        series = new SeriesTable(names);
        journal = new Journal(
                names,
                new FactTables(
                        new AccountRevisions(names),
                        new EntryTable(names),
                        documents,
                        new LineTable(names),
                        new TaxTable(names),
                        references,
                        allocations,
                        new DeallocationTable(names),
                        new PaymentTable(names),
                        new FlagTable(names)));
    }
}
