package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.jdbc.BillingSchema.Database;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.testkit.MutableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * What the balance of an account with years behind it costs: four entries a day, of which a tenth is posted up to five days late.
 * The rows are counted that the databases look at.
 */
class LongLedgerTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId ACCOUNT = AccountId.of("a");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 500;
    private static final int A_DAY = 4;
    private static final int MOST_LATE = 5;

    @ParameterizedTest
    @EveryDatabase(except = TestDatabase.H2_FILE)
    @Tag("R-91")
    void aBalanceLooksAtNoMoreThanTheEntriesThatMayBeLate(TestDatabase database) throws SQLException {
        DataSource dataSource = database.empty();
        MutableClock clock = MutableClock.at(FIRST.atTime(12, 0), ZoneOffset.UTC);
        Billing billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource).createSchema().build())
                .clock(clock)
                .build();
        billing.openAccount(OpenAccount.of(ACCOUNT, EUR));
        long[] byDay = filled(billing, clock);
        analyze(dataSource, database);

        ScannedRows scanned = new ScannedRows(dataSource, database.kind());
        JdbcBillingStorage counted =
                JdbcBillingStorage.builder(scanned.dataSource()).build();
        BillingQueries queries =
                BillingKernel.builder().storage(counted).clock(clock).build().queries();
        assertThat(rows(scanned, () -> assertThat(queries.balance(ACCOUNT)).isEqualTo(eur(byDay[DAYS - 1]))))
                .isLessThanOrEqualTo(10);
        int late = (MOST_LATE + 1) * A_DAY;
        for (int day = 3; day < DAYS; day += 31) {
            LocalDate date = FIRST.plusDays(day);
            MonetaryAmount expected = eur(byDay[day]);
            assertThat(rows(
                            scanned,
                            () -> assertThat(queries.asOf(date).balance(ACCOUNT))
                                    .isEqualTo(expected)))
                    .as("rows for the balance as of day %s", day)
                    .isLessThanOrEqualTo(10 + 2 * late);
        }
        for (int month = 1; month < DAYS / 30; month += 5) {
            LocalDate from = FIRST.plusDays(month * 30L);
            assertThat(rows(scanned, () -> items(counted, DateRange.of(from, from.plusDays(29)))))
                    .as("rows for the items of a month from %s on", from)
                    .isLessThanOrEqualTo(10 * 30 * A_DAY);
        }
    }

    /** Each day's entries, every tenth of them posted late; gives the balances at the end of the days, as known at last. */
    private static long[] filled(Billing billing, MutableClock clock) {
        long[] byDay = new long[DAYS];
        int entry = 0;
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = FIRST.plusDays(day);
            clock.set(today.atTime(12, 0));
            List<Command<?>> commands = new ArrayList<>();
            for (int i = 0; i < A_DAY; i++, entry++) {
                int late = entry % 10 == 9 ? Math.min(day, 1 + entry / 10 % MOST_LATE) : 0;
                long amount = 1 + entry % 7;
                commands.add(i % 2 == 0 ? invoice(entry, amount) : payment(amount, today.minusDays(late)));
                for (int from = i % 2 == 0 ? day : day - late; from < DAYS; from++) {
                    byDay[from] += i % 2 == 0 ? amount : -amount;
                }
            }
            billing.batch().allOrNone(commands.stream());
        }
        return byDay;
    }

    private static MonetaryAmount eur(long amount) {
        return Amounts.of(amount, EUR);
    }

    private static IssueInvoice invoice(int number, long amount) {
        return IssueInvoice.builder(ACCOUNT)
                .number(DocumentNumber.of("EXT-" + number))
                .line("Lesson", 1, eur(amount))
                .build();
    }

    private static RecordPayment payment(long amount, LocalDate posted) {
        return RecordPayment.builder(ACCOUNT, eur(amount), PaymentMethod.CARD)
                .postingDate(posted)
                .build();
    }

    private static void analyze(DataSource dataSource, TestDatabase database) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            boolean isMariaDb = database.kind() == Database.MARIADB;
            for (String table : isMariaDb ? List.of(" table solde_entry", " table solde_item") : List.of("")) {
                statement.execute("analyze" + table);
            }
        }
    }

    private static void items(JdbcBillingStorage storage, DateRange month) {
        BillingReader reader = storage.reader(TenantId.DEFAULT);
        ReadView view = new ReadView(Optional.of(month.to()), OptionalLong.empty());
        int found = reader.itemsPosted(ACCOUNT, month, view, PageRequest.first(1_000))
                .items()
                .size();
        assertThat(found).isBetween(30 * A_DAY - 10, 30 * A_DAY + 10);
    }

    private static long rows(ScannedRows scanned, Runnable question) {
        scanned.take();
        question.run();
        return scanned.take().stream().mapToLong(ScannedRows.Plan::rows).sum();
    }
}
