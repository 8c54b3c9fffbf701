package dev.solde.benchmarks.growth;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.BillingStorage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/**
 * Ten years of an account, made by commands: an invoice, then its payment, over and over, each posting an entry. Every fifth
 * payment, and so every tenth entry, is posted 1 to 5 days before the day on which it is recorded.
 */
final class History {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");

    private static final int DAYS = 3650;
    /** Pairs of an invoice and a payment that are recorded together, with the date of the last of them. */
    private static final int TOGETHER = 500;

    private final AccountId account;
    private final int pairs;
    private final LocalDate start;
    // Its own, because the numbers of a series go forward in time and so do those of each account here.
    private final Series series;

    /** So many entries until the day before this one. */
    History(AccountId account, int entries, LocalDate today) {
        this.account = account;
        this.series = Series.of(account.value().toUpperCase(Locale.ROOT));
        this.pairs = entries / 2;
        this.start = today.minusDays(DAYS);
    }

    private LocalDate day(int pair) {
        return start.plusDays((long) pair * DAYS / pairs);
    }

    /** Opens the account and records everything. */
    void record(BillingStorage storage) {
        MovedClock clock = new MovedClock();
        Billing billing = BillingKernel.builder()
                .storage(storage)
                .settings(BillingSettings.builder().invoiceSeries(series).build())
                .clock(clock)
                .build();
        clock.moveTo(start);
        billing.openAccount(OpenAccount.of(account, EUR));
        for (int from = 0; from < pairs; from += TOGETHER) {
            int to = Math.min(pairs, from + TOGETHER);
            clock.moveTo(day(to - 1));
            BatchReport report = billing.batch()
                    .chunk(TOGETHER)
                    .each(IntStream.range(from, to).boxed().flatMap(this::pair));
            if (report.done() != 2L * (to - from)) {
                throw new IllegalStateException("not everything was recorded: " + report);
            }
        }
    }

    private Stream<Command<?>> pair(int pair) {
        LocalDate day = day(pair);
        LocalDate paid = pair % 5 == 0 ? day.minusDays(1 + pair / 5 % 5) : day;
        return Stream.of(
                IssueInvoice.builder(account)
                        .issueDate(day)
                        .line("Judo, a month", 1, Amounts.of("50.00", EUR), Tax.rate("20"))
                        .commandKey(CommandKey.of("invoice", Integer.toString(pair)))
                        .build(),
                RecordPayment.builder(account, Amounts.of("60.00", EUR), PaymentMethod.DIRECT_DEBIT)
                        .postingDate(paid)
                        .allocateBy(AllocationStrategies.oldestDueFirst())
                        .commandKey(CommandKey.of("payment", Integer.toString(pair)))
                        .build());
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.EPOCH;

        void moveTo(LocalDate day) {
            now = day.atTime(20, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone");
        }
    }
}
