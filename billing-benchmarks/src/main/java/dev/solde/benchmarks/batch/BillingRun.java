package dev.solde.benchmarks.batch;

import dev.solde.benchmarks.server.Meter;
import dev.solde.benchmarks.server.Multiplied;
import dev.solde.benchmarks.server.Pool;
import dev.solde.benchmarks.server.Server;
import dev.solde.benchmarks.server.Slice;
import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Tax;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.TenantId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/**
 * Bills accounts with three pending entries each: one by one, as a run, and as rows written by hand. Every round has accounts of
 * its own.
 */
public final class BillingRun implements AutoCloseable {

    /** A call for each account. */
    public static final String ONE_BY_ONE = "one by one";

    /** A run over all accounts that are due. */
    public static final String RUN = "run";

    /** The rows of the run, written by hand. */
    public static final String UNNEST = "unnest";

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax VAT = Tax.rate("20");
    private static final AccountId TEMPLATE = AccountId.of("template");
    private static final String LIBRARY_SCHEMA = "batch_library";
    private static final String COPY_SCHEMA = "batch_copy";
    private static final int CHUNK = 500;

    private final Server server;
    private final Pool library;
    private final Pool copy;
    private final Billing billing;

    private BillingRun(Server server) throws SQLException {
        this.server = server;
        library = server.pool(LIBRARY_SCHEMA, 3);
        copy = server.pool(COPY_SCHEMA, 2);
        billing = kernel(library, TenantId.DEFAULT);
        kernel(copy, TenantId.DEFAULT);
    }

    private static Billing kernel(Pool pool, TenantId tenant) {
        return BillingKernel.builder()
                .tenant(tenant)
                .storage(JdbcBillingStorage.builder(pool.connections())
                        .createSchema()
                        .build())
                .build();
    }

    /** Makes the schemas, and the account of which all others are copies. */
    public static BillingRun open(Server server) throws SQLException {
        BillingRun run = new BillingRun(server);
        Billing templates = kernel(run.library, TenantId.of(Multiplied.TEMPLATES));
        templates.openAccount(OpenAccount.of(TEMPLATE, EUR));
        pending(templates, "Judo, autumn term", "100.00");
        pending(templates, "Judogi, white, 140 cm", "91.00");
        pending(templates, "Licence of the federation", "49.00");
        return run;
    }

    private static void pending(Billing billing, String label, String amount) {
        billing.addPendingEntry(AddPendingEntry.debit(TEMPLATE, label, Amounts.of(amount, EUR), VAT, LocalDate.now()));
    }

    /**
     * Rounds after one that is not counted.
     *
     * @param accounts how many are billed by a run
     * @param sample how many are billed one by one
     */
    public Map<String, List<Slice>> rounds(int accounts, int sample, int rounds) throws Exception {
        Map<String, List<Slice>> slices = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            Map<String, Slice> measured = round(accounts, sample, round);
            if (round > 0) {
                measured.forEach((name, slice) -> slices.computeIfAbsent(name, unused -> new ArrayList<>())
                        .add(slice));
            }
        }
        return slices;
    }

    private Map<String, Slice> round(int accounts, int sample, int round) throws Exception {
        String single = "s" + round + "-";
        String many = "m" + round + "-";
        Multiplied.copies(server.observer(), LIBRARY_SCHEMA, TEMPLATE.value(), single, sample);
        Slice oneByOne = new Meter(server, library).measure(1, client -> billEach(single, sample));
        // Otherwise it would be due, too.
        Multiplied.copies(server.observer(), LIBRARY_SCHEMA, TEMPLATE.value(), many, accounts);
        // The copy needs no single accounts, but the series as they left them.
        HandWritten.copy(server.observer(), LIBRARY_SCHEMA, COPY_SCHEMA, many);
        server.execute("vacuum analyze");
        Slice run = new Meter(server, library).measure(1, client -> run(accounts));
        HandWritten rows =
                HandWritten.difference(server.observer(), LIBRARY_SCHEMA, COPY_SCHEMA, many, accounts, CHUNK);
        Slice unnest = new Meter(server, copy).measure(1, client -> {
            rows.write(copy.connections());
            return accounts;
        });
        HandWritten.requireSame(server.observer(), LIBRARY_SCHEMA, COPY_SCHEMA, many);
        return Map.of(ONE_BY_ONE, oneByOne, RUN, run, UNNEST, unnest);
    }

    private long billEach(String prefix, int accounts) {
        for (int i = 1; i <= accounts; i++) {
            AccountId account = AccountId.of(Multiplied.name(prefix, i));
            if (billing.billNow(BillNow.of(account)).documents().size() != 1) {
                throw new IllegalStateException("not billed: " + account);
            }
        }
        return accounts;
    }

    private long run(int accounts) {
        BatchReport report = billing.batch().chunk(CHUNK).runBilling(LocalDate.now());
        if (report.done() != accounts || report.refused() + report.failed() > 0) {
            throw new IllegalStateException("not all was billed: " + report);
        }
        return accounts;
    }

    @Override
    public void close() {
        library.close();
        copy.close();
    }
}
