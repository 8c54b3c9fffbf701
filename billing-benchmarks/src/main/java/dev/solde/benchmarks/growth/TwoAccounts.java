package dev.solde.benchmarks.growth;

import dev.solde.benchmarks.server.Meter;
import dev.solde.benchmarks.server.Pool;
import dev.solde.benchmarks.server.Server;
import dev.solde.benchmarks.server.Slice;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A large account and a small one in the same tables. */
public final class TwoAccounts implements AutoCloseable {

    /** The account with many entries. */
    public static final String LARGE = "large";

    /** The account with few entries. */
    public static final String SMALL = "small";

    private static final int DAYS = 3640;
    private static final int WEEK = 7;
    private static final int CHECKED = 20;
    private static final long SEED = 20_260_601;

    private final Pool pool;
    private final Meter meter;
    private final RowsRead rows;
    private final Billing billing;
    private final int entries;
    private final LocalDate today = LocalDate.now();

    private TwoAccounts(Server server, Pool pool, int entries) {
        this.pool = pool;
        this.entries = entries;
        meter = new Meter(server, pool);
        rows = new RowsRead(server, pool);
        billing = BillingKernel.builder().storage(storage(pool)).build();
    }

    private static JdbcBillingStorage storage(Pool pool) {
        return JdbcBillingStorage.builder(pool.connections()).createSchema().build();
    }

    /** Makes both: a week of the large one by commands, repeated as often as it takes, and the small one by commands alone. */
    public static TwoAccounts open(Server server, int large, int small) throws SQLException {
        // One connection, so that its statistics are those of the work.
        Pool pool = server.pool("two_accounts", 1);
        LocalDate start = LocalDate.now().minusDays(DAYS);
        int weeks = DAYS / WEEK;
        int pairs = (large + 2 * weeks - 1) / (2 * weeks);
        int everyWeek = 2 * pairs;
        new History(AccountId.of(LARGE), everyWeek, start, WEEK).record(storage(pool));
        new History(AccountId.of(SMALL), small, start, DAYS).record(storage(pool));
        new Repeated(LARGE, everyWeek, WEEK, weeks).write(server.observer(), pool.schema());
        server.execute("vacuum analyze");
        TwoAccounts accounts = new TwoAccounts(server, pool, everyWeek * weeks);
        accounts.requireBalances(server);
        return accounts;
    }

    /** The entries of the large account: at least as many as were asked for, in whole weeks. */
    public int entries() {
        return entries;
    }

    /** The schema in which both are. */
    public String schema() {
        return pool.schema();
    }

    /** What the kernel answers must be the sum of the entries, whatever the day. */
    private void requireBalances(Server server) throws SQLException {
        Random random = new Random(SEED);
        for (int i = 0; i < CHECKED; i++) {
            LocalDate day = today.minusDays(random.nextInt(DAYS));
            String sum = server.ask("select coalesce(sum(case side when 1 then amount_minor else -amount_minor end), 0)"
                    + " from " + pool.schema() + ".solde_entry where account = '" + LARGE + "' and posting_date <= '"
                    + day
                    + "'");
            long answered = Amounts.minor(billing.queries().asOf(day).balance(AccountId.of(LARGE)));
            if (answered != Long.parseLong(sum)) {
                throw new IllegalStateException(
                        "balance of " + day + ": " + answered + ", but the entries sum to " + sum);
            }
        }
    }

    /** Rounds of commands on each account, after one that is not counted. */
    public Map<String, List<Slice>> commands(int commands, int rounds) throws Exception {
        Map<String, List<Slice>> slices = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (String name : List.of(LARGE, SMALL)) {
                Slice slice = meter.measure(1, client -> sell(AccountId.of(name), commands));
                if (round > 0) {
                    slices.computeIfAbsent(name, unused -> new ArrayList<>()).add(slice);
                }
            }
        }
        return slices;
    }

    private long sell(AccountId account, int commands) {
        for (int i = 0; i < commands; i += 2) {
            Invoice invoice = billing.issueInvoice(IssueInvoice.builder(account)
                    .line("Judo, a month", 1, Amounts.of("50.00", History.EUR), Tax.rate("20"))
                    .build());
            billing.recordPayment(RecordPayment.of(invoice.id(), invoice.totalInclTax(), PaymentMethod.CARD));
        }
        return commands;
    }

    /** Clears away the row versions that commands have left, of which the indexes tell until then. */
    public void vacuum() throws SQLException {
        meter.server().execute("vacuum analyze");
    }

    /** The rows that are read for the balance now. */
    public long ofBalance() throws SQLException {
        BillingQueries queries = billing.queries();
        return rows.of(() -> queries.balance(AccountId.of(LARGE)));
    }

    /** The rows that are read for the balance of each of so many days, drawn from all of them. */
    public double[] ofBalances(int days) throws SQLException {
        Random random = new Random(SEED);
        double[] read = new double[days];
        for (int i = 0; i < days; i++) {
            BillingQueries queries = billing.queries().asOf(today.minusDays(1 + random.nextInt(DAYS)));
            read[i] = rows.of(() -> queries.balance(AccountId.of(LARGE)));
        }
        return read;
    }

    /**
     * A statement that was looked at.
     *
     * @param shown its rows
     * @param read the rows that were read for it
     */
    public record Shown(int shown, long read) {}

    /** The statement of so many days in the middle of the account's life. */
    public Shown statement(int days) throws SQLException {
        LocalDate from = today.minusDays(DAYS / 2);
        GenerateStatement asked = GenerateStatement.of(
                AccountId.of(LARGE), StatementKind.ACTIVITY, DateRange.of(from, from.plusDays(days - 1L)));
        List<Statement> made = new ArrayList<>();
        long read = rows.of(() -> made.add(billing.preview(asked).orElseThrow()));
        return new Shown(made.get(0).rows().size(), read);
    }

    @Override
    public void close() throws SQLException {
        pool.close();
    }
}
