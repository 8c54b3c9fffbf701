package dev.solde.billing.core.rules;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.Rejection;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesState;
import java.time.LocalDate;
import java.util.Optional;

/** The number of a document: given from outside, or the next of its series. */
record Numbering(DocumentNumber number, Optional<String> series, long value) {

    static Numbering of(Optional<DocumentNumber> outside, Series series, LocalDate issueDate, DecisionContext context) {
        if (outside.isPresent()) {
            return new Numbering(outside.get(), Optional.empty(), 0);
        }
        SeriesState state = context.numbers().take(series, issueDate);
        return new Numbering(state.nextNumber(), Optional.of(series.code()), state.lastValue() + 1);
    }

    /** The series as the settings declare it; how strict its dates are is not the command's to say. */
    static Series declared(Series asked, BillingSettings settings) {
        for (Series series : settings.allSeries()) {
            if (series.code().equals(asked.code())) {
                return series;
            }
        }
        return asked;
    }

    /** Refuses a series that is not declared, a number from outside that is not free, and a date that its series has passed. */
    static Optional<Rejection> refuse(
            Optional<DocumentNumber> outside,
            Series series,
            LocalDate issueDate,
            Loaded loaded,
            DecisionContext context) {
        if (outside.isPresent()) {
            return refuse(outside.get(), loaded, context);
        }
        return Refusals.first(
                () -> context.settings().allSeries().contains(series)
                        ? Optional.empty()
                        : Optional.of(new Rejection.SeriesUnknown(series)),
                () -> series.dates() == Series.Dates.STRICT
                        ? context.numbers()
                                .lastIssuedOn(series)
                                .filter(issueDate::isBefore)
                                .map(last -> new Rejection.NumberNotChronological(series, issueDate, last))
                        : Optional.empty());
    }

    private static Optional<Rejection> refuse(DocumentNumber outside, Loaded loaded, DecisionContext context) {
        return Refusals.first(
                () -> context.settings().allSeries().stream()
                        .filter(owner -> owner.owns(outside.value()))
                        .findFirst()
                        .map(owner -> new Rejection.NumberReserved(outside, owner)),
                () -> loaded.numberTakenBy().map(document -> new Rejection.NumberTaken(outside, document)));
    }
}
