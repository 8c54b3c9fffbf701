package dev.solde.billing.core.rules;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.core.allocation.OldestDueFirst;
import dev.solde.billing.core.documents.BillingResultReader;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bills what is due on an account. */
final class BillNowRule implements Rule<BillNow, BillingResult> {

    /** Between two billing days lies at most a month. */
    private static final int LONGEST_PERIOD_DAYS = 31;

    @Override
    public String kind() {
        return "bill-now";
    }

    @Override
    public LoadScope scope(BillNow command) {
        Set<HostReference> sources =
                command.lines().stream().flatMap(line -> line.source().stream()).collect(Collectors.toSet());
        return LoadScope.builder(command.account())
                .sources(sources)
                .entriesDueBy(command.billingDate())
                .build();
    }

    /** No billing date of the account is later than the day itself; whatever falls due between them waits for the next. */
    @Override
    public LoadScope scope(BillNow command, LocalDate today) {
        return scope(command).toBuilder()
                .entriesDueBy(command.billingDate().orElse(today))
                .build();
    }

    /** Issue dates follow from the account and from where a series stands, so every year in which they may lie is asked for. */
    @Override
    public List<SeriesNeed> series(BillNow command, DecisionContext context) {
        BillingSettings settings = context.settings();
        Stream<Series> series = excess(command, context) == ExcessCredit.CREDIT_NOTE
                ? Stream.of(settings.invoiceSeries(), settings.creditNoteSeries())
                : Stream.of(settings.invoiceSeries());
        return series.distinct()
                .flatMap(needed -> years(command, context.today())
                        .mapToObj(year -> SeriesNeed.of(needed, LocalDate.of(year, 1, 1))))
                .toList();
    }

    private static IntStream years(BillNow command, LocalDate today) {
        if (command.issueDate().isPresent()) {
            return IntStream.of(command.issueDate().get().getYear());
        }
        LocalDate first =
                command.billingDate().filter(date -> date.isBefore(today)).orElse(today.minusDays(LONGEST_PERIOD_DAYS));
        return IntStream.rangeClosed(first.getYear(), today.getYear());
    }

    /** With settlement of the oldest debits, a credit note of the excess settles them. */
    @Override
    public Candidates candidates(BillNow command, Loaded loaded, DecisionContext context) {
        if (context.settings().creditSettlement() != CreditSettlement.OWN_THEN_OLDEST
                || money(command).refuseMoney(loaded.ledger().account()).isPresent()) {
            return Candidates.NONE;
        }
        try {
            long credit = plan(command, loaded, context).stream()
                    .filter(PlannedDocument::isCreditNote)
                    .mapToLong(PlannedDocument::total)
                    .reduce(0, Math::addExact);
            return credit == 0 ? Candidates.NONE : Candidates.debits(credit, OldestDueFirst.INSTANCE);
        } catch (ArithmeticException refusedByTheDecision) {
            return Candidates.NONE;
        }
    }

    @Override
    public Decision decide(BillNow command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        LocalDate billingDate = billingDate(command, account, context);
        Optional<Rejection> refused = Refusals.first(
                () -> money(command).refuseMoney(account),
                () -> billingDate.isAfter(context.today())
                        ? Optional.of(new Rejection.DateInFuture(billingDate, context.today()))
                        : Optional.empty());
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        BillingIssue billing = new BillingIssue(command, billingDate, loaded, context);
        refused = due(loaded, billingDate).isEmpty() && command.lines().isEmpty()
                ? Optional.empty()
                : billing.refuseDates();
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        List<PlannedDocument> documents;
        try {
            documents = plan(command, loaded, context);
        } catch (ArithmeticException tooLarge) {
            return new Decision.Reject(new Rejection.AmountTooLarge(tooLarge.getMessage()));
        }
        return billing.issue(documents);
    }

    private static AskedDocument money(BillNow command) {
        return new AskedDocument(command.priceMode(), command.lines(), List.of(), List.of());
    }

    private static List<PlannedDocument> plan(BillNow command, Loaded loaded, DecisionContext context) {
        return BillingPlan.of(
                due(loaded, billingDate(command, loaded.ledger().account(), context)),
                command.priceMode(),
                command.lines(),
                excess(command, context),
                loaded.ledger().account().currency());
    }

    private static List<EntryPart> due(Loaded loaded, LocalDate billingDate) {
        return loaded.pendingEntries().stream()
                .filter(entry -> entry.state() == PendingEntryState.PENDING)
                .filter(entry -> !entry.processingDate().isAfter(billingDate))
                .filter(entry -> !loaded.reservedEntries().containsKey(entry.entry()))
                .map(EntryPart::rest)
                .toList();
    }

    private static ExcessCredit excess(BillNow command, DecisionContext context) {
        return command.excessCredit().orElse(context.settings().excessCredit());
    }

    private static LocalDate billingDate(BillNow command, AccountState account, DecisionContext context) {
        return command.billingDate().orElseGet(() -> account.settings().billingDate(context.today()));
    }

    @Override
    public BillingResult result(Made made) {
        return BillingResultReader.result(made.facts(), made.currency());
    }
}
