package dev.solde.billing.core.rules;

import dev.solde.billing.command.Command;
import dev.solde.billing.core.statements.StatementParameters;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rule behind one verb, as pure functions.
 *
 * @param <C> the command
 * @param <R> what the verb returns
 */
public interface Rule<C extends Command<R>, R> {

    /** The name of the command in the journal, in kebab case. */
    String kind();

    /** What the decision needs to see. */
    LoadScope scope(C command);

    /** The same on this day, for a command that asks for what is due. */
    default LoadScope scope(C command, LocalDate today) {
        return scope(command);
    }

    /** Which open items it needs beyond those that the command names; known once the account is loaded. */
    default Candidates candidates(C command, Loaded loaded, DecisionContext context) {
        return Candidates.NONE;
    }

    /**
     * What the decision needs to see beyond the scope, now that the first load is there; asked again after each further load until
     * nothing more is needed.
     *
     * @param round how many further loads there were
     */
    default Optional<LoadScope> further(C command, Loaded loaded, DecisionContext context, int round) {
        return Optional.empty();
    }

    /** The statement that the command makes; what it is made of is then read before the decision. */
    default Optional<StatementParameters> statement(C command, Loaded loaded, DecisionContext context) {
        return Optional.empty();
    }

    /** The statements that the command pays; which debits are on them is then read before the decision. */
    default Set<StatementId> paidStatements(C command) {
        return Set.of();
    }

    /** The series from which the command takes numbers. */
    default List<SeriesNeed> series(C command, DecisionContext context) {
        return List.of();
    }

    /** The document of whose draft the command makes a document; the draft ends with it. */
    default Optional<ItemId> issuedDraft(C command) {
        return Optional.empty();
    }

    /** The instant before which the command asks about the texts of records, if it does. */
    default Optional<Instant> textsRecordedBefore(C command, ZoneId zone) {
        return Optional.empty();
    }

    /** Whether the command makes the account rather than finding it. */
    default boolean opensAccount() {
        return false;
    }

    /** Accepts with facts or rejects with a reason. */
    Decision decide(C command, Loaded loaded, DecisionContext context);

    /** Reads the result off the facts. */
    R result(Made made);
}
