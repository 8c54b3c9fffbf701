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

    /** The day asked for, or today raised to the day of the item that is reversed. */
    static LocalDate of(Optional<LocalDate> asked, Ledger ledger, ItemId reversed, DecisionContext context) {
        return asked.orElseGet(() -> EffectiveDates.later(
                context.today(), ledger.items().get(reversed).postingDate()));
    }

    /** Refuses a day in the future, in a closed period, or before the item that it reverses was posted. */
    static Optional<Rejection> refuse(
            Ledger ledger, Optional<LocalDate> asked, ItemId reversed, DecisionContext context) {
        LocalDate bound = ledger.items().get(reversed).postingDate();
        return Refusals.first(
                () -> Refusals.date(ledger.account(), of(asked, context), context.today()),
                () -> asked.filter(bound::isAfter).map(date -> new Rejection.BeforeItemDate(reversed, date, bound)));
    }
}
