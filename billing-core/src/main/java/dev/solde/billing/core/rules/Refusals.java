package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.port.Loaded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    /** Prices: in the account's currency. Their decimals were judged at the door. */
    static Optional<Rejection> prices(AccountState account, Stream<MonetaryAmount> prices) {
        CurrencyUnit expected = account.currency();
        return prices.map(MonetaryAmount::getCurrency)
                .filter(actual -> !actual.getCurrencyCode().equals(expected.getCurrencyCode()))
                .findFirst()
                .map(actual -> new Rejection.CurrencyMismatch(expected, actual));
    }

    /** Amounts: in the account's currency, with no more decimals than it has, and below the limit. */
    public static Optional<Rejection> amounts(AccountState account, Collection<MonetaryAmount> amounts) {
        int digits = Amounts.digits(account.currency());
        return first(
                () -> prices(account, amounts.stream()),
                () -> amounts.stream()
                        .filter(amount -> Amounts.decimal(amount).scale() > digits)
                        .findFirst()
                        .map(amount -> new Rejection.ScaleTooFine(amount, digits)),
                () -> amounts.stream()
                        .filter(amount -> Amounts.decimal(amount)
                                        .movePointRight(digits)
                                        .abs()
                                        .compareTo(BigDecimal.valueOf(Amounts.LIMIT_MINOR))
                                >= 0)
                        .findFirst()
                        .map(amount -> new Rejection.AmountTooLarge(Amounts.format(amount))));
    }

    /** Items: all on the command's account, and known there. */
    public static Optional<Rejection> items(Ledger ledger, Collection<? extends ItemId> ids) {
        return first(
                () -> ids.stream()
                        .filter(id -> !id.account().equals(ledger.account().id()))
                        .findFirst()
                        .map(id ->
                                new Rejection.DifferentAccount(ledger.account().id(), id)),
                () -> ids.stream()
                        .filter(id -> ledger.item(id).isEmpty())
                        .findFirst()
                        .map(Rejection.ItemNotFound::new));
    }

    /** Lines whose source stands on an invoice that was not released. */
    static Optional<Rejection> alreadyBilled(Collection<Line> lines, Loaded loaded) {
        return lines.stream()
                .flatMap(line -> line.source().stream())
                .filter(loaded.billedSources()::containsKey)
                .findFirst()
                .map(source -> new Rejection.AlreadyBilled(
                        source, loaded.billedSources().get(source)));
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
        return account.lockedThrough()
                .filter(locked -> !date.isAfter(locked))
                .map(locked -> new Rejection.PeriodClosed(date, locked));
    }
}
