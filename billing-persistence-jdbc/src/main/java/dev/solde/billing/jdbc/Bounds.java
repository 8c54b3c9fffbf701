package dev.solde.billing.jdbc;

import dev.solde.billing.port.ReadView;
import java.time.LocalDate;

/**
 * A view as the two bounds of statements, so that one text serves every view.
 *
 * @param asOf the last day that counts
 * @param knownAt the last record that counts
 */
record Bounds(LocalDate asOf, long knownAt) {

    /** The greatest day that every database holds. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** The least day that is used, before every other. */
    static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    static Bounds of(ReadView view) {
        return new Bounds(held(view.asOf().orElse(LAST_DAY)), view.knownAt().orElse(Long.MAX_VALUE));
    }

    /** The day, or the nearest that every database holds. */
    static LocalDate held(LocalDate day) {
        return day.isAfter(LAST_DAY) ? LAST_DAY : day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
    }

    /**
     * The same view, but without what is recorded after this version of the account: what is read in several statements is
     * then of one moment, because facts are only ever added.
     */
    Bounds upTo(long version) {
        return new Bounds(asOf, Math.min(knownAt, version));
    }
}
