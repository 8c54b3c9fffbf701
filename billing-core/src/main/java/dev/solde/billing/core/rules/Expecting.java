package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.core.documents.ExpectedPaymentReader;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.IntendedShare;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** Notes an expected payment: what is meant for an item is limited by what is open and by other expected payments. */
record Expecting(
        MonetaryAmount amount,
        PaymentMethod method,
        Optional<LocalDate> dueOn,
        List<IntendedShare> shares,
        Optional<String> payer,
        Optional<String> reference,
        Optional<String> memo) {

    static Expecting of(SchedulePayment command) {
        return new Expecting(
                command.amount(),
                command.method(),
                Optional.of(command.dueOn()),
                command.shares(),
                command.payer(),
                command.reference(),
                command.memo());
    }

    static Expecting of(ReservePayment command) {
        return new Expecting(
                command.amount(),
                command.method(),
                Optional.empty(),
                command.shares(),
                command.payer(),
                command.reference(),
                command.memo());
    }

    LoadScope scope(AccountId account) {
        return LoadScope.builder(account).items(debits()).expectedOn(debits()).build();
    }

    private List<DebitItemId> debits() {
        return shares.stream().map(IntendedShare::debit).toList();
    }

    Decision decide(Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        List<MonetaryAmount> amounts = new ArrayList<>(List.of(amount));
        shares.forEach(share -> amounts.add(share.amount()));
        return Refusals.first(
                        () -> Refusals.items(ledger, debits()),
                        () -> Refusals.amounts(ledger.account(), amounts),
                        () -> method.equals(PaymentMethod.ACCOUNT_CREDIT)
                                ? Optional.of(new Rejection.CreditCannotBeScheduled(method))
                                : Optional.empty(),
                        () -> dueOn.filter(day -> !day.isAfter(context.today()))
                                .map(day -> new Rejection.NotFuture(day, context.today())),
                        this::exceedsPayment,
                        () -> exceedsOpen(ledger),
                        () -> reserved(loaded))
                .<Decision>map(Decision.Reject::new)
                .orElseGet(() -> new LedgerDraft(ledger, context)
                        .add(fact(ledger.account().id(), context))
                        .accept());
    }

    private Optional<Rejection> exceedsPayment() {
        return shares.stream()
                .map(IntendedShare::amount)
                .reduce(MonetaryAmount::add)
                .filter(sum -> sum.isGreaterThan(amount))
                .map(sum -> new Rejection.ExceedsPayment(sum, amount));
    }

    private Optional<Rejection> exceedsOpen(Ledger ledger) {
        return shares.stream()
                .filter(share -> share.amount()
                        .isGreaterThan(ledger.items().get(share.debit()).openAmount()))
                .findFirst()
                .map(share -> new Rejection.ExceedsOpenAmount(
                        share.debit(),
                        share.amount(),
                        ledger.items().get(share.debit()).openAmount()));
    }

    private Optional<Rejection> reserved(Loaded loaded) {
        for (IntendedShare share : shares) {
            OpenItem item = loaded.ledger().items().get(share.debit());
            long reserved = reservedMinor(loaded.expectedPayments(), share.debit());
            if (Amounts.minor(share.amount()) > item.openMinor() - reserved) {
                return Optional.of(new Rejection.ItemReserved(
                        share.debit(), share.amount(), item.openAmount(), Amounts.ofMinor(reserved, item.currency())));
            }
        }
        return Optional.empty();
    }

    /** What live expected payments mean for a debit. */
    static long reservedMinor(Collection<ExpectedPaymentRevised> expected, DebitItemId debit) {
        return expected.stream()
                .filter(payment -> payment.state().isLive())
                .flatMap(payment -> payment.shares().stream())
                .filter(share -> share.debit().equals(debit))
                .mapToLong(ExpectedPaymentRevised.Share::amountMinor)
                .reduce(0, Math::addExact);
    }

    private ExpectedPaymentRevised fact(AccountId account, DecisionContext context) {
        return new ExpectedPaymentRevised(
                new ExpectedPaymentId(account, context.ids().get()),
                dueOn.isPresent() ? ExpectedPaymentState.SCHEDULED : ExpectedPaymentState.IN_PROGRESS,
                method,
                Amounts.minor(amount),
                dueOn,
                shares.stream()
                        .map(share -> new ExpectedPaymentRevised.Share(share.debit(), Amounts.minor(share.amount())))
                        .toList(),
                Optional.empty(),
                payer.map(FreeText::of),
                reference.map(FreeText::of),
                memo.map(FreeText::of));
    }

    static ExpectedPayment result(Made made) {
        return ExpectedPaymentReader.of(made.facts(ExpectedPaymentRevised.class).get(0), made.currency());
    }
}
