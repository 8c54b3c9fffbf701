package dev.solde.billing.fact;

import dev.solde.billing.ledger.ItemId;
import java.util.Optional;

/**
 * A mark on the account or on an item.
 *
 * @param item what is marked; empty for the account
 * @param untilSequence the last record to which a mark on texts applies; otherwise 0
 */
public record FlagRaised(Flag flag, Optional<ItemId> item, long untilSequence) implements Fact {

    /** What is marked. */
    public enum Flag {
        /** The free texts of all records up to {@code untilSequence} were erased. */
        TEXTS_ERASED,
        /** The invoice was cancelled: what was left of it is credited. */
        CANCELLED,
        /** The item is in dispute: left out of automatic allocation, not of balance and ageing. */
        DISPUTED,
        /** The item is no longer in dispute. */
        DISPUTE_ENDED
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.flagRaised(this);
    }
}
