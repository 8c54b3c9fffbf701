package dev.solde.billing.core.rules;

import dev.solde.billing.fact.Fact;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.port.MadeStatement;
import dev.solde.billing.statement.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.CurrencyUnit;

/**
 * The facts that a command made, from which its result is read: now, or later when the command is repeated under its key.
 *
 * @param state the account now; only a command that made no fact reads more of it than its name and currency
 * @param sequence the record that holds them
 * @param recordedAt when that record was made, or now when it is only foreseen
 * @param actor who gave the command
 * @param statements makes the statement of a fact of these, its rows as known then
 */
public record Made(
        AccountState state,
        long sequence,
        Instant recordedAt,
        Optional<Actor> actor,
        List<Fact> facts,
        Function<MadeStatement, Statement> statements) {

    /** The account. */
    public AccountId account() {
        return state.id();
    }

    /** Its currency. */
    public CurrencyUnit currency() {
        return state.currency();
    }

    /** The facts of one kind, in order. */
    public <F extends Fact> List<F> facts(Class<F> kind) {
        List<F> ofKind = new ArrayList<>();
        for (Fact fact : facts) {
            if (kind.isInstance(fact)) {
                ofKind.add(kind.cast(fact));
            }
        }
        return Collections.unmodifiableList(ofKind);
    }
}
