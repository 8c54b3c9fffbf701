package dev.solde.billing;

import dev.solde.billing.fact.Fact;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.OpenItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * How an item came to what is open of it.
 *
 * @param item the item with what is open of it
 * @param steps what happened to it, in order; after the last step just that is open
 */
public record ItemExplanation(OpenItem item, List<Step> steps) {

    /** Copies the list. */
    public ItemExplanation {
        steps = List.copyOf(steps);
    }

    /**
     * A record that touched the item.
     *
     * @param sequence the record
     * @param commandKind the name of the command, for example {@code record-payment}
     * @param reason why, in the caller's words; {@code [erased]} after an erasure
     * @param facts the facts of the record that are about the item
     * @param what the same as sentences for people, in English, without free texts
     * @param openAmount what was open of the item after the record
     */
    public record Step(
            long sequence,
            Instant recordedAt,
            String commandKind,
            Optional<Actor> actor,
            Optional<String> reason,
            List<Fact> facts,
            List<String> what,
            MonetaryAmount openAmount) {

        /** Copies the lists. */
        public Step {
            facts = List.copyOf(facts);
            what = List.copyOf(what);
        }
    }
}
