package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.OpenItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The day from which an allocation or deallocation counts. */
final class EffectiveDates {

    private EffectiveDates() {}

    /** The first day possible for an item: its posting date, or the last effective date recorded on it. */
    static LocalDate bound(OpenItem item) {
        return later(item.postingDate(), item.lastEffectiveOn());
    }

    /** The day asked for, or the default raised to what the items allow. */
    static LocalDate of(Optional<LocalDate> asked, LocalDate otherwise, OpenItem first, OpenItem second) {
        return asked.orElseGet(() -> later(otherwise, later(bound(first), bound(second))));
    }

    /** Refuses a day that was asked for and that is in the future, in a closed period, or too early for an item. */
    static Optional<Rejection> refuse(
            AccountState account, Optional<LocalDate> asked, LocalDate today, List<OpenItem> items) {
        if (asked.isEmpty()) {
            return Refusals.date(account, today, today);
        }
        LocalDate date = asked.get();
        return Refusals.first(
                () -> Refusals.date(account, date, today),
                () -> items.stream()
                        .filter(item -> date.isBefore(bound(item)))
                        .max(Comparator.comparing(EffectiveDates::bound))
                        .map(item -> new Rejection.BeforeItemDate(item.id(), date, bound(item))));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
