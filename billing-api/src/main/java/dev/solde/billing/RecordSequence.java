package dev.solde.billing;

import dev.solde.billing.internal.Checks;

/** The number of a journal record of one account, as a point in what is known. */
public record RecordSequence(long value) {

    /** Refuses numbers below 0. */
    public RecordSequence {
        Checks.require(value >= 0, "records are numbered from 1; 0 is before the first: ", value);
    }

    /** What was known after the record with this number. */
    public static RecordSequence recordSequence(long value) {
        return new RecordSequence(value);
    }
}
