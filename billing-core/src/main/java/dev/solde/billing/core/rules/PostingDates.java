package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import java.time.LocalDate;
import java.util.Optional;

/** The day of an item that reverses or gives up another. */
final class PostingDates {

    private PostingDates() {}

    /** The day asked for, or today. */
    static LocalDate of(Optional<LocalDate> asked, DecisionContext context) {
        return asked.orElse(context.today());
    }

    /** Refuses a day in the future, in a closed period, or before the item that it reverses was posted. */
    static Optional<Rejection> refuse(Ledger ledger, LocalDate date, ItemId reversed, DecisionContext context) {
        LocalDate bound = ledger.items().get(reversed).postingDate();
        return Refusals.first(
                () -> Refusals.date(ledger.account(), date, context.today()),
                () -> date.isBefore(bound)
                        ? Optional.of(new Rejection.BeforeItemDate(reversed, date, bound))
                        : Optional.empty());
    }
}
