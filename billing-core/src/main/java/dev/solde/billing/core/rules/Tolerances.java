package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** How much may be given up as a small difference. */
final class Tolerances {

    private Tolerances() {}

    static Optional<Rejection> refuse(MonetaryAmount amount, AccountState account, DecisionContext context) {
        MonetaryAmount tolerance = context.settings().smallDifferenceTolerances().stream()
                .filter(limit -> limit.getCurrency()
                        .getCurrencyCode()
                        .equals(account.currency().getCurrencyCode()))
                .findFirst()
                .map(Amounts::canonical)
                .orElse(Amounts.ofMinor(0, account.currency()));
        return amount.isGreaterThan(tolerance)
                ? Optional.of(new Rejection.AboveTolerance(amount, tolerance))
                : Optional.empty();
    }
}
