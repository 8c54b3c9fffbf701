package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.core.statements.Sendings;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.MadeSending;
import dev.solde.billing.statement.Sending;
import java.util.Optional;
import java.util.Set;

/** Records to whom a statement or document was sent; nothing of the ledger moves. */
final class RecordSendingRule implements Rule<RecordSending, Sending> {

    @Override
    public String kind() {
        return "record-sending";
    }

    @Override
    public LoadScope scope(RecordSending command) {
        LoadScope.Builder scope = LoadScope.builder(command.account());
        if (command.subject() instanceof StatementId statement) {
            return scope.statement(statement).build();
        }
        return scope.item((ItemId) command.subject()).build();
    }

    @Override
    public Decision decide(RecordSending command, Loaded loaded, DecisionContext context) {
        return unknown(command, loaded)
                .<Decision>map(Decision.Reject::new)
                .orElseGet(() -> new LedgerDraft(loaded.ledger(), context)
                        .add(new ReferenceMade(
                                command.subject(),
                                0,
                                ReferenceMade.Role.SENT,
                                HostReference.of(command.channel(), command.recipient()),
                                Optional.empty()))
                        .accept());
    }

    private static Optional<Rejection> unknown(RecordSending command, Loaded loaded) {
        if (command.subject() instanceof ItemId item) {
            return Refusals.items(loaded.ledger(), Set.of(item));
        }
        return loaded.statement().isPresent()
                ? Optional.empty()
                : Optional.of(new Rejection.StatementNotFound((StatementId) command.subject()));
    }

    @Override
    public Sending result(Made made) {
        ReferenceMade sent = made.facts(ReferenceMade.class).get(0);
        return Sendings.sending(new MadeSending(sent, made.recordedAt(), made.actor()));
    }
}
