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

    static Numbering of(Optional<DocumentNumber> outside, DecisionContext context) {
        if (outside.isPresent()) {
            return new Numbering(outside.get(), Optional.empty(), 0);
        }
        SeriesState state = context.series()
                .orElseThrow(
                        () -> new IllegalStateException("a document without a number from outside needs a series"));
        return new Numbering(state.nextNumber(), Optional.of(state.series().code()), state.lastValue() + 1);
    }

    /** The series as the settings declare it; how strict its dates are is not the command's to say. */
    static Series declared(Series asked, BillingSettings settings) {
        return settings.allSeries().stream()
                .filter(series -> series.code().equals(asked.code()))
                .findFirst()
                .orElse(asked);
    }

    /** Refuses a series that is not declared, a number from outside that is not free, and a date that its series has passed. */
    static Optional<Rejection> refuse(
            Optional<DocumentNumber> outside, LocalDate issueDate, Loaded loaded, DecisionContext context) {
        return Refusals.first(
                () -> context.series()
                        .map(SeriesState::series)
                        .filter(series -> !context.settings().allSeries().contains(series))
                        .map(Rejection.SeriesUnknown::new),
                () -> outside.flatMap(number -> context.settings().allSeries().stream()
                        .filter(series -> series.owns(number.value()))
                        .findFirst()
                        .map(series -> new Rejection.NumberReserved(number, series))),
                () -> outside.flatMap(
                        number -> loaded.numberTakenBy().map(document -> new Rejection.NumberTaken(number, document))),
                () -> context.series()
                        .filter(state -> state.series().dates() == Series.Dates.STRICT)
                        .flatMap(state -> state.lastIssuedOn()
                                .filter(issueDate::isBefore)
                                .map(last -> new Rejection.NumberNotChronological(state.series(), issueDate, last))));
    }
}
