package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.RefundSource;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/** The refund of a payment, or of the payments of an invoice: the same sources, other routes. */
final class PaymentRefunds {

    /** What a command asks. */
    record Asked(
            ItemId item,
            MonetaryAmount amount,
            RefundSource source,
            Optional<PaymentMethod> method,
            Optional<LocalDate> postingDate,
            Optional<String> memo) {}

    private final Asked asked;
    private final Loaded loaded;
    private final DecisionContext context;
    private final LedgerDraft draft;
    private final CurrencyUnit currency;

    PaymentRefunds(Asked asked, Loaded loaded, DecisionContext context) {
        this.asked = asked;
        this.loaded = loaded;
        this.context = context;
        this.draft = new LedgerDraft(loaded.ledger(), context);
        this.currency = loaded.ledger().account().currency();
    }

    /** What the source names must be loaded. */
    static LoadScope.Builder scope(LoadScope.Builder scope, RefundSource source) {
        if (source instanceof RefundSource.Reopen named) {
            named.shares().forEach(share -> scope.item(share.debit()));
            return scope;
        }
        return source instanceof RefundSource.WithCreditNote with
                ? CreditNoteIssue.scope(scope, with.creditNote())
                : scope;
    }

    /** What the money needs and what the embedded credit note needs, in one load. */
    static Optional<LoadScope> further(Optional<LoadScope> ofMoney, RefundSource source, Loaded loaded, int round) {
        Optional<LoadScope> ofNote = source instanceof RefundSource.WithCreditNote with
                ? CreditNoteIssue.further(with.creditNote(), loaded, round)
                : Optional.empty();
        return ofMoney.map(money -> money.toBuilder()
                        .pendingEntries(ofNote.map(LoadScope::pendingEntries).orElseGet(Set::of))
                        .build())
                .or(() -> ofNote);
    }

    /** The document of whose draft the embedded credit note is made. */
    static Optional<ItemId> issuedDraft(RefundSource source) {
        return source instanceof RefundSource.WithCreditNote with
                ? with.creditNote().draft().map(DraftVersion::document)
                : Optional.empty();
    }

    static List<SeriesNeed> series(RefundSource source, DecisionContext context) {
        return source instanceof RefundSource.WithCreditNote with
                ? CreditNoteIssue.seriesNeed(with.creditNote(), context)
                : List.of();
    }

    /** The open credit notes as far as the amount, and the debits that the embedded credit note may settle. */
    Candidates candidates(Function<LedgerDraft, List<RefundRoute>> routesOn) {
        if (unknownOrBadMoney().isPresent() || asked.source() instanceof RefundSource.UnappliedOnly) {
            return Candidates.NONE;
        }
        Set<InvoiceId> own = new HashSet<>();
        long open = 0;
        for (RefundRoute route : routesOn.apply(draft)) {
            own.addAll(route.invoices());
            open += Math.min(
                    route.limit(),
                    route.money().stream()
                            .mapToLong(credit -> draft.item(credit).openMinor())
                            .sum());
        }
        long missing = Amounts.minor(asked.amount()) - open;
        Candidates credits = missing > 0 ? Candidates.credits(missing, own) : Candidates.NONE;
        return asked.source() instanceof RefundSource.WithCreditNote with
                ? credits.andDebits(CreditNoteIssue.debitsToSee(
                        with.creditNote(), with.creditNote().settle().orElse(CreditSettlement.NONE), loaded))
                : credits;
    }

    Decision decide(Function<LedgerDraft, List<RefundRoute>> routesOn) {
        AccountState account = loaded.ledger().account();
        Optional<Rejection> refused = Refusals.first(
                this::unknownOrBadMoney,
                () -> Refusals.date(account, asked.postingDate().orElse(context.today()), context.today()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        List<RefundRoute> routes = routesOn.apply(draft);
        RefundPlan plan = new RefundPlan(draft, routes, Amounts.minor(asked.amount()));
        refused = Refusals.first(
                () -> exceedsRefundable(routes),
                this::reopensTooMuch,
                () -> gather(plan, routes),
                () -> missing(plan, routes),
                () -> refuseMethods(routes),
                () -> EffectiveDates.refuse(account, asked.postingDate(), context.today(), asLoaded(plan.touched())));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LocalDate date = RefundPosting.date(asked.postingDate(), plan.touched(), draft, context);
        plan.free(date);
        routes.stream().filter(route -> route.amount() > 0).forEach(route -> post(route, date));
        return draft.accept();
    }

    private void post(RefundRoute route, LocalDate date) {
        RefundPosting.post(
                draft,
                route.consumed(),
                asked.method().orElse(route.method()),
                Optional.of(route.payment()),
                asked.memo(),
                date,
                context);
    }

    private Optional<Rejection> unknownOrBadMoney() {
        List<ItemId> items = new ArrayList<>(List.of(asked.item()));
        List<MonetaryAmount> amounts = new ArrayList<>(List.of(asked.amount()));
        if (asked.source() instanceof RefundSource.Reopen named) {
            named.shares().forEach(share -> {
                items.add(share.debit());
                amounts.add(share.amount());
            });
        } else if (asked.source() instanceof RefundSource.WithCreditNote with) {
            items.add(with.creditNote().invoice());
        }
        return Refusals.first(
                () -> Refusals.items(loaded.ledger(), items),
                () -> Refusals.amounts(loaded.ledger().account(), amounts));
    }

    private Optional<Rejection> exceedsRefundable(List<RefundRoute> routes) {
        long refundable = routes.stream().mapToLong(RefundRoute::limit).sum();
        return Amounts.minor(asked.amount()) > refundable
                ? Optional.of(new Rejection.ExceedsRefundableAmount(
                        asked.item(), asked.amount(), Amounts.ofMinor(refundable, currency)))
                : Optional.empty();
    }

    private Optional<Rejection> reopensTooMuch() {
        if (!(asked.source() instanceof RefundSource.Reopen named)) {
            return Optional.empty();
        }
        long reopened = named.shares().stream()
                .mapToLong(share -> Amounts.minor(share.amount()))
                .reduce(0, Math::addExact);
        return reopened > Amounts.minor(asked.amount())
                ? Optional.of(new Rejection.ReopenedExceedsRefund(Amounts.ofMinor(reopened, currency), asked.amount()))
                : Optional.empty();
    }

    private Optional<Rejection> gather(RefundPlan plan, List<RefundRoute> routes) {
        long netCredit = -draft.account().balanceMinor();
        if (asked.source() instanceof RefundSource.UnappliedOnly) {
            plan.takeUnapplied();
            return Optional.empty();
        }
        if (asked.source() instanceof RefundSource.WithCreditNote with) {
            return withCreditNote(with, plan);
        }
        if (asked.source() instanceof RefundSource.Reopen named) {
            Optional<Rejection> refused = named.shares().stream()
                    .flatMap(share -> notHeld(share, routes).stream())
                    .findFirst();
            if (refused.isPresent()) {
                return refused;
            }
            named.shares().forEach(share -> plan.reopen(share.debit(), Amounts.minor(share.amount())));
        }
        plan.takeUnapplied();
        plan.takeCreditNotes(netCredit);
        if (asked.source() instanceof RefundSource.ReopenLatestFirst) {
            plan.reopenLatestFirst();
        }
        return Optional.empty();
    }

    /** A debit that is owed again must be settled by the payment, and by as much; of several allocations the latest is named. */
    private Optional<Rejection> notHeld(RefundSource.Share share, List<RefundRoute> routes) {
        List<Allocation> held = routes.stream()
                .flatMap(route -> route.allocations().stream())
                .filter(allocation -> allocation.debit().equals(share.debit()))
                .toList();
        if (held.isEmpty()) {
            return Optional.of(new Rejection.NotAllocated(asked.item(), share.debit()));
        }
        MonetaryAmount live =
                Amounts.ofMinor(held.stream().mapToLong(Allocation::liveMinor).sum(), currency);
        return share.amount().isGreaterThan(live)
                ? Optional.of(new Rejection.ExceedsAllocation(held.get(0).id(), share.amount(), live))
                : Optional.empty();
    }

    /**
     * The note takes the payment's place on its invoice, the refund takes the payment; the net credit for the rest is what the
     * account has after that.
     */
    private Optional<Rejection> withCreditNote(RefundSource.WithCreditNote with, RefundPlan plan) {
        CreditNoteIssue note = CreditNoteIssue.of(with.creditNote(), loaded, draft, context);
        Optional<Rejection> refused = note.issue();
        if (refused.isPresent()) {
            return refused;
        }
        InvoiceId invoice = with.creditNote().invoice();
        long replaced = Math.min(Math.min(plan.missing(), note.total()), plan.reopenable(invoice));
        plan.reopen(invoice, replaced);
        plan.free(RefundPosting.date(asked.postingDate(), plan.touched(), draft, context));
        note.settleOwn(replaced);
        with.creditNote().settle().ifPresent(note::settle);
        plan.takeUnapplied();
        plan.takeCreditNotes(-draft.account().balanceMinor() - replaced);
        return Optional.empty();
    }

    private Optional<Rejection> missing(RefundPlan plan, List<RefundRoute> routes) {
        if (plan.missing() == 0) {
            return Optional.empty();
        }
        List<Allocation> live =
                routes.stream().flatMap(route -> route.held().stream()).toList();
        return Optional.of(new Rejection.PaymentAllocated(
                asked.item(),
                asked.amount(),
                Amounts.ofMinor(Amounts.minor(asked.amount()) - plan.missing(), currency),
                live.stream().map(Allocation::id).toList(),
                live.stream().map(Allocation::debit).distinct().toList()));
    }

    private Optional<Rejection> refuseMethods(List<RefundRoute> routes) {
        return routes.stream()
                .filter(route -> route.amount() > 0)
                .flatMap(route -> RefundPosting.refuseMethod(
                        asked.method().orElse(route.method()),
                        Optional.of(route.payment()),
                        Optional.of(route.method()),
                        context)
                        .stream())
                .findFirst();
    }

    /** Items as they were before this command touched them. */
    private List<OpenItem> asLoaded(Set<ItemId> items) {
        return items.stream()
                .map(id -> loaded.ledger().item(id).orElseGet(() -> draft.item(id)))
                .toList();
    }
}
