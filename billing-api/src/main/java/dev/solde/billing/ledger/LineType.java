package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;

/** The host's classification of a line, for example {@code TRAINING} or {@code FEES}; strategies may order by it. */
public record LineType(String code) {

    /** Refuses what is not a code of at most 32 characters. */
    public LineType {
        code = Checks.code(code, 32, "line type");
    }

    /** The type with this code. */
    public static LineType of(String code) {
        return new LineType(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
