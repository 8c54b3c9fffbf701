package dev.solde.billing;

import dev.solde.billing.fact.Fact;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What a command would do now: its result and facts with the new balance, or the refusal. A number in it is the one that
 * would come next; somebody else may take it first.
 *
 * @param facts what would be recorded; empty when there is nothing to change, for a replay, and for a refusal
 * @param balance the balance after it; for a refusal the balance now, empty when there is no account
 * @param result what the verb would return
 * @param rejection why it would be refused
 */
public record Preview<R>(
        List<Fact> facts, Optional<MonetaryAmount> balance, Optional<R> result, Optional<Rejection> rejection) {

    /** Copies the list. */
    public Preview {
        facts = List.copyOf(facts);
    }

    /** What the verb would return; throws {@link RejectedException} where the verb would. */
    public R orElseThrow() {
        return result.orElseThrow(() -> new RejectedException(rejection.orElseThrow()));
    }
}
