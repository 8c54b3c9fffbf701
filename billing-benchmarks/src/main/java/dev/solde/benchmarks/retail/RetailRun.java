package dev.solde.benchmarks.retail;

import dev.solde.benchmarks.server.Meter;
import dev.solde.benchmarks.server.Pool;
import dev.solde.benchmarks.server.Server;
import dev.solde.benchmarks.server.Slice;
import dev.solde.billing.Billing;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.examples.onlineretail.Progress;
import dev.solde.examples.onlineretail.books.ExampleClock;
import dev.solde.examples.onlineretail.books.Importer;
import dev.solde.examples.onlineretail.books.Refused;
import dev.solde.examples.onlineretail.books.RetailBilling;
import dev.solde.examples.onlineretail.data.DataDirectory;
import dev.solde.examples.onlineretail.data.RetailDocument;
import dev.solde.examples.onlineretail.data.RetailReader;
import dev.solde.examples.onlineretail.data.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Bills the same documents one by one and by the day, each time into empty books, and compares all facts. */
public final class RetailRun {

    /** A call for each document. */
    public static final String ONE_BY_ONE = "one by one";

    /** A batch for each day. */
    public static final String DAILY = "daily batches";

    private static final Progress SILENT = new Progress(false);

    private final Server server;
    private final List<RetailDocument> documents;

    private RetailRun(Server server, List<RetailDocument> documents) {
        this.server = server;
        this.documents = documents;
    }

    /** The first of the documents in this directory, at most so many. */
    public static RetailRun of(Server server, Path data, int most) throws IOException {
        List<RetailDocument> all =
                Selection.of(RetailReader.read(DataDirectory.of(data).lines())).toBill();
        return new RetailRun(server, all.subList(0, Math.min(most, all.size())));
    }

    /** How many documents are billed. */
    public int documents() {
        return documents.size();
    }

    /**
     * Bills everything in both ways.
     *
     * @throws IllegalStateException when the facts differ, or when something was refused
     */
    public Map<String, Slice> round() throws Exception {
        Map<String, Slice> slices = new LinkedHashMap<>();
        try (Pool single = server.pool("retail_single", 2);
                Pool daily = server.pool("retail_daily", 2)) {
            ExampleClock clock = new ExampleClock();
            Billing oneByOne = kernel(single, clock);
            Importer each = new Importer(new RetailBilling(oneByOne), clock);
            slices.put(ONE_BY_ONE, new Meter(server, single).measure(1, client -> done(each.bill(documents, SILENT))));
            Billing inBatches = kernel(daily, clock);
            Importer days = new Importer(new RetailBilling(inBatches), clock);
            slices.put(DAILY, new Meter(server, daily).measure(1, client -> done(days.billDaily(documents, SILENT))));
            requireSameFacts(oneByOne, inBatches);
        }
        return slices;
    }

    private long done(List<Refused> refused) {
        if (!refused.isEmpty()) {
            throw new IllegalStateException("refused: " + refused);
        }
        return documents.size();
    }

    /** Ids are counted, so that both ways make the same. */
    private static Billing kernel(Pool pool, ExampleClock clock) {
        AtomicLong ids = new AtomicLong();
        return BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(pool.connections())
                        .createSchema()
                        .build())
                .settings(RetailBilling.settings())
                .clock(clock)
                .ids(() -> new UUID(0x7000L, Long.MIN_VALUE | ids.incrementAndGet()))
                .build();
    }

    private static void requireSameFacts(Billing one, Billing other) {
        List<AccountId> accounts;
        try (Stream<JournalHead> heads = one.queries().exportHeads()) {
            accounts = heads.map(JournalHead::account).toList();
        }
        for (AccountId account : accounts) {
            if (!facts(one, account).equals(facts(other, account))) {
                throw new IllegalStateException("the facts of account " + account + " differ");
            }
        }
    }

    /** By record. */
    private static List<List<Fact>> facts(Billing billing, AccountId account) {
        List<List<Fact>> facts = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(500));
        while (next.isPresent()) {
            Page<JournalRecord> page = billing.queries().journal(account, next.get());
            page.items().forEach(record -> facts.add(record.facts()));
            next = page.next();
        }
        return facts;
    }
}
