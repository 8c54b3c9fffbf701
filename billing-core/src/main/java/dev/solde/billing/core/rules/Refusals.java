package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/** Refusals that several rules share, and the order among them. */
public final class Refusals {

    private Refusals() {}

    /** The first refusal that applies; later ones are not even looked at. */
    @SafeVarargs
    static Optional<Rejection> first(Supplier<Optional<Rejection>>... checks) {
        for (Supplier<Optional<Rejection>> check : checks) {
            Optional<Rejection> refused = check.get();
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** The first refusal that applies to one of several things, in their order. */
    static <T> Optional<Rejection> ofAny(Iterable<? extends T> things, Function<? super T, Optional<Rejection>> check) {
        for (T thing : things) {
            Optional<Rejection> refused = check.apply(thing);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** A price: in the account's currency. Its decimals were judged at the door. */
    static Optional<Rejection> price(AccountState account, MonetaryAmount price) {
        CurrencyUnit expected = account.currency();
        CurrencyUnit actual = price.getCurrency();
        return actual.getCurrencyCode().equals(expected.getCurrencyCode())
                ? Optional.empty()
                : Optional.of(new Rejection.CurrencyMismatch(expected, actual));
    }

    /** Amounts: in the account's currency, with no more decimals than it has, and below the limit. */
    public static Optional<Rejection> amounts(AccountState account, Collection<MonetaryAmount> amounts) {
        int digits = Amounts.digits(account.currency());
        return first(
                () -> ofAny(amounts, amount -> price(account, amount)),
                () -> ofAny(
                        amounts,
                        amount -> Amounts.decimal(amount).scale() > digits
                                ? Optional.of(new Rejection.ScaleTooFine(amount, digits))
                                : Optional.empty()),
                () -> ofAny(
                        amounts,
                        amount -> Amounts.isWithinLimit(amount)
                                ? Optional.empty()
                                : Optional.of(new Rejection.AmountTooLarge(Amounts.format(amount)))));
    }

    /** Items: all on the command's account, and known there. */
    public static Optional<Rejection> items(Ledger ledger, Collection<? extends ItemId> ids) {
        AccountId account = ledger.account().id();
        return first(
                () -> ofAny(
                        ids,
                        id -> id.account().equals(account)
                                ? Optional.empty()
                                : Optional.of(new Rejection.DifferentAccount(account, id))),
                () -> ofAny(
                        ids,
                        id -> ledger.items().containsKey(id)
                                ? Optional.empty()
                                : Optional.of(new Rejection.ItemNotFound(id))));
    }

    /** Lines whose source stands on an invoice that was not released. */
    static Optional<Rejection> alreadyBilled(Collection<Line> lines, Loaded loaded) {
        return ofAny(
                lines,
                line -> line.source()
                        .filter(loaded.billedSources()::containsKey)
                        .map(source -> new Rejection.AlreadyBilled(
                                source, loaded.billedSources().get(source))));
    }

    /** An invoice does not fall due before it is issued. */
    static Optional<Rejection> dueDate(LocalDate dueDate, LocalDate issueDate) {
        return dueDate.isBefore(issueDate)
                ? Optional.of(new Rejection.DueDateBeforeIssueDate(dueDate, issueDate))
                : Optional.empty();
    }

    /** A posting or effective date: not after today, and after the closed periods. */
    static Optional<Rejection> date(AccountState account, LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            return Optional.of(new Rejection.DateInFuture(date, today));
        }
        Optional<LocalDate> locked = account.lockedThrough();
        return locked.isEmpty() || date.isAfter(locked.get())
                ? Optional.empty()
                : Optional.of(new Rejection.PeriodClosed(date, locked.get()));
    }
}
