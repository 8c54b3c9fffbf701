package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.fact.Fact;
import java.util.List;

/** What a rule decided. */
public sealed interface Decision {

    /** The command makes these facts true; none when there is nothing to change. */
    record Accept(List<Fact> facts) implements Decision {
        /** Copies the list. */
        public Accept {
            facts = List.copyOf(facts);
        }
    }

    /** The command is refused. */
    record Reject(Rejection rejection) implements Decision {}

    /** There is nothing to change. */
    static Decision nothing() {
        return new Accept(List.of());
    }
}
