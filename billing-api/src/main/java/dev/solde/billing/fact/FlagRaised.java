package dev.solde.billing.fact;

/**
 * A mark on the account or on an item.
 *
 * @param untilSequence the last record to which the mark applies
 */
public record FlagRaised(Flag flag, long untilSequence) implements Fact {

    /** What is marked. */
    public enum Flag {
        /** The free texts of all records up to {@code untilSequence} were erased. */
        TEXTS_ERASED
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.flagRaised(this);
    }
}
