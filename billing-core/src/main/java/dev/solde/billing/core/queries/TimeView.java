package dev.solde.billing.core.queries;

import dev.solde.billing.RecordSequence;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** The time of a read as the caller said it; an instant becomes a record's sequence once the account is known. */
record TimeView(Optional<LocalDate> date, Optional<Instant> instant, Optional<RecordSequence> sequence) {

    static final TimeView NOW = new TimeView(Optional.empty(), Optional.empty(), Optional.empty());

    /** Nothing is posted before the first of these days or after the last, so a day beyond them asks the same. */
    private static final LocalDate FIRST = LocalDate.of(1899, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** The day, or the nearest that can be asked for. */
    static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    TimeView asOf(LocalDate day) {
        return new TimeView(Optional.of(within(day)), instant, sequence);
    }

    TimeView knownAt(Instant known) {
        Instant within = known.isBefore(Instant.EPOCH) ? Instant.EPOCH : known.isAfter(END) ? END : known;
        return new TimeView(date, Optional.of(within), Optional.empty());
    }

    TimeView knownAt(RecordSequence known) {
        return new TimeView(date, Optional.empty(), Optional.of(known));
    }

    ReadView of(AccountId account, BillingReader reader) {
        OptionalLong known = sequence.map(record -> OptionalLong.of(record.value()))
                .orElseGet(() -> instant.map(at -> OptionalLong.of(reader.sequenceAt(account, at)))
                        .orElse(OptionalLong.empty()));
        return new ReadView(date, known);
    }

    /** Refuses a read that answers only of now. */
    void requireNow() {
        if (!equals(NOW)) {
            throw new IllegalStateException("this read answers only of now, not of another time");
        }
    }

    /** The day of a read over all accounts, which have no record sequence in common. */
    LocalDate ofAll(LocalDate day) {
        if (instant.isPresent() || sequence.isPresent()) {
            throw new IllegalStateException("a read over all accounts cannot be limited by what was known of one");
        }
        return asOf(day).date().orElseThrow();
    }
}
