package dev.solde.billing.port;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The two times of a read.
 *
 * @param asOf counts what is posted and effective on or before this day; empty for everything
 * @param knownAt counts only the records up to this sequence; empty for all
 */
public record ReadView(Optional<LocalDate> asOf, OptionalLong knownAt) {

    /** Everything that is recorded, whatever its date. */
    public static final ReadView NOW = new ReadView(Optional.empty(), OptionalLong.empty());

    /** Whether the view is of everything recorded, so that stored totals answer it. */
    public boolean isNow() {
        return asOf.isEmpty() && knownAt.isEmpty();
    }
}
