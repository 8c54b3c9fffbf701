package dev.solde.benchmarks.kernel;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Outcome;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.evolution.LedgerEvolution;
import dev.solde.billing.core.evolution.LedgerInvariants;
import dev.solde.billing.core.rules.Decision;
import dev.solde.billing.core.rules.DecisionContext;
import dev.solde.billing.core.rules.Made;
import dev.solde.billing.core.rules.NumberTape;
import dev.solde.billing.core.rules.Rule;
import dev.solde.billing.core.rules.Rules;
import dev.solde.billing.core.rules.StatementsSeen;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** One account, and commands on it as the executor takes them between loading and sealing. */
public final class PureKernel {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax VAT = Tax.rate("20");
    private static final AccountId ACCOUNT = AccountId.of("customer-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

    private final BillingSettings settings = BillingSettings.defaults();
    private final AtomicLong last = new AtomicLong();
    private final Supplier<UUID> ids = () -> new UUID(0x7000L, Long.MIN_VALUE | last.incrementAndGet());
    private final SeriesState series = new SeriesState(settings.invoiceSeries(), Year.of(2026), 41, Optional.of(TODAY));

    private final IssueInvoice issue = IssueInvoice.builder(ACCOUNT)
            .priceMode(PriceMode.GROSS)
            .line("Judo, autumn term", 1, eur("100.00"), VAT)
            .line("Judogi, white, 140 cm", 2, eur("45.50"), VAT)
            .line("Licence of the federation", 1, eur("49.00"), VAT)
            .build();
    private final Loaded opened;
    private final Loaded paid;
    private final RecordPayment pay = RecordPayment.of(ACCOUNT, eur("240.00"), PaymentMethod.CREDIT_TRANSFER);
    private final Loaded owed;
    private final Allocate allocate;
    private final Billing invoicing;
    private final Billing paying;
    private final Billing allocating;

    /** Opens the account, and beside it the same account with an invoice and a payment. */
    public PureKernel() {
        Done<?> empty = done(OpenAccount.of(ACCOUNT, EUR), Loaded.of(Ledger.empty(AccountState.empty(ACCOUNT, EUR))));
        opened = Loaded.of(empty.after());
        Done<Invoice> invoiced = done(issue, opened);
        owed = Loaded.of(invoiced.after());
        Done<Payment> payment = done(pay, owed);
        paid = Loaded.of(payment.after());
        allocate = Allocate.of(payment.result().id(), invoiced.result().id(), eur("240.00"));
        invoicing = billing(opened);
        paying = billing(owed);
        allocating = billing(paid);
    }

    private Billing billing(Loaded loaded) {
        return BillingKernel.builder()
                .storage(new ForgetfulStorage(loaded, series))
                .clock(Clock.fixed(NOW, ZoneId.of("Europe/Paris")))
                .build();
    }

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    /**
     * What a command did.
     *
     * @param result what its verb returns
     * @param after the account after it
     */
    public record Done<R>(R result, Ledger after) {}

    /** Issues an invoice of three lines. */
    public Done<Invoice> issue() {
        return done(issue, opened);
    }

    /** Records a payment that waits on the account. */
    public Done<Payment> pay() {
        return done(pay, owed);
    }

    /** Settles an invoice with a payment. */
    public Done<List<Allocation>> allocate() {
        return done(allocate, paid);
    }

    /** Issues an invoice of three lines through the executor: with its ids, its fingerprint, the record's digests and its hash. */
    public Outcome<Invoice> executeIssue() {
        return invoicing.execute(issue);
    }

    /** Records a payment, likewise. */
    public Outcome<Payment> executePay() {
        return paying.execute(pay);
    }

    /** Settles an invoice with a payment, likewise. */
    public Outcome<List<Allocation>> executeAllocate() {
        return allocating.execute(allocate);
    }

    private <R> Done<R> done(Command<R> command, Loaded loaded) {
        Rule<Command<R>, R> rule = Rules.of(command);
        rule.scope(command);
        DecisionContext context = context(command instanceof IssueInvoice ? List.of(series) : List.of());
        if (!(rule.decide(command, loaded, context) instanceof Decision.Accept accepted)) {
            throw new IllegalStateException("refused: " + command);
        }
        Ledger before = loaded.ledger();
        JournalRecord record =
                unsealed(rule.kind(), accepted.facts(), before.account().version() + 1);
        Ledger after = LedgerEvolution.apply(before, record);
        LedgerInvariants.check(before, after);
        R result = rule.result(new Made(
                after.account(), record.sequence(), record.recordedAt(), record.actor(), record.facts(), made -> {
                    throw new IllegalStateException("no statement is made here");
                }));
        return new Done<>(result, after);
    }

    /** With the states of the series that the executor would have read. */
    private DecisionContext context(List<SeriesState> read) {
        return new DecisionContext(
                TODAY, TODAY, settings, ids, NumberTape.of(read), 0, false, Optional.empty(), StatementsSeen.NONE);
    }

    private static JournalRecord unsealed(String kind, List<Fact> facts, long sequence) {
        return new JournalRecord(
                ACCOUNT,
                sequence,
                kind,
                Optional.empty(),
                Digest.ZERO,
                Optional.empty(),
                Optional.empty(),
                NOW,
                facts,
                Optional.empty(),
                List.of(),
                Digest.ZERO);
    }
}
