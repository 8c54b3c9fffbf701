package dev.solde.benchmarks.retail;

import dev.solde.benchmarks.server.Meter;
import dev.solde.benchmarks.server.Pool;
import dev.solde.benchmarks.server.Server;
import dev.solde.benchmarks.server.Slice;
import dev.solde.billing.Billing;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The first part of the documents in this directory. */
    public static RetailRun of(Server server, Path data, double part) throws IOException {
        List<RetailDocument> all =
                Selection.of(RetailReader.read(DataDirectory.of(data).lines())).toBill();
        return new RetailRun(server, all.subList(0, (int) Math.round(all.size() * Math.min(1, part))));
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

    /** Ids are counted, not random. */
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

    private static List<AccountId> accounts(Billing billing) {
        try (Stream<JournalHead> heads = billing.queries().exportHeads()) {
            return heads.map(JournalHead::account).toList();
        }
    }

    private static void requireSameFacts(Billing one, Billing other) {
        List<AccountId> accounts = accounts(one);
        if (!accounts.equals(accounts(other))) {
            throw new IllegalStateException("not the same accounts: " + accounts + " and " + accounts(other));
        }
        for (AccountId account : accounts) {
            List<List<String>> ours = NamedFacts.of(one, account);
            List<List<String>> theirs = NamedFacts.of(other, account);
            for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
                if (i >= ours.size() || i >= theirs.size() || !ours.get(i).equals(theirs.get(i))) {
                    throw new IllegalStateException("account " + account + ", record " + (i + 1) + ": one by one "
                            + (i < ours.size() ? ours.get(i) : "none") + ", in a batch "
                            + (i < theirs.size() ? theirs.get(i) : "none"));
                }
            }
        }
    }
}
