package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.core.documents.ClosureReader;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.ledger.PeriodClosure;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.PeriodTotals;
import java.time.LocalDate;
import java.util.Optional;

/** Closes a period of an account with its totals, for good. */
final class ClosePeriodRule implements Rule<ClosePeriod, PeriodClosure> {

    @Override
    public String kind() {
        return "close-period";
    }

    @Override
    public LoadScope scope(ClosePeriod command) {
        return LoadScope.builder(command.account())
                .periodThrough(command.through())
                .build();
    }

    @Override
    public Decision decide(ClosePeriod command, Loaded loaded, DecisionContext context) {
        Optional<LocalDate> locked = loaded.ledger().account().lockedThrough();
        LocalDate through = command.through();
        if (!through.isBefore(context.today())
                || locked.filter(day -> !through.isAfter(day)).isPresent()) {
            return new Decision.Reject(new Rejection.InvalidCloseDate(through, locked, context.today()));
        }
        PeriodTotals period = loaded.period().orElseThrow();
        long debits = period.previous().map(PeriodClosed::perpetualDebitMinor).orElse(0L);
        long credits = period.previous().map(PeriodClosed::perpetualCreditMinor).orElse(0L);
        return new LedgerDraft(loaded.ledger(), context)
                .add(new PeriodClosed(
                        through,
                        period.debitMinor(),
                        period.creditMinor(),
                        Math.addExact(debits, period.debitMinor()),
                        Math.addExact(credits, period.creditMinor())))
                .accept();
    }

    @Override
    public PeriodClosure result(Made made) {
        return ClosureReader.of(made.account(), made.facts(PeriodClosed.class).get(0), made.currency());
    }
}
