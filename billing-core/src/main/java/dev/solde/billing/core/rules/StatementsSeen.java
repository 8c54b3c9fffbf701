package dev.solde.billing.core.rules;

import dev.solde.billing.core.statements.StatementMaterial;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.StatementId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of statements for a decision.
 *
 * @param material what the statement to be made is made of
 * @param debits the debits on each statement that the command pays, oldest due first; without those that do not exist
 */
public record StatementsSeen(Optional<StatementMaterial> material, Map<StatementId, List<ItemId>> debits) {

    /** Nothing, as most commands need. */
    public static final StatementsSeen NONE = new StatementsSeen(Optional.empty(), Map.of());

    /** Copies the map. */
    public StatementsSeen {
        debits = Map.copyOf(debits);
    }
}
