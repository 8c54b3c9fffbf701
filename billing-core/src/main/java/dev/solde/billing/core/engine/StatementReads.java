package dev.solde.billing.core.engine;

import dev.solde.billing.command.Command;
import dev.solde.billing.core.rules.DecisionContext;
import dev.solde.billing.core.rules.Rule;
import dev.solde.billing.core.rules.StatementsSeen;
import dev.solde.billing.core.statements.StatementAssembly;
import dev.solde.billing.core.statements.StatementMaterial;
import dev.solde.billing.core.statements.StatementParameters;
import dev.solde.billing.core.statements.StatementReading;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.MadeStatement;
import dev.solde.billing.statement.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads of statements what a command needs, through the transaction's own reader: by nature as much as a statement holds, so it is
 * not part of what is loaded for every command. All of it is what was known at a record, so it needs no lock.
 */
final class StatementReads {

    private final BillingReader reader;
    private Optional<StatementMaterial> material = Optional.empty();

    StatementReads(BillingReader reader) {
        this.reader = reader;
    }

    <R> StatementsSeen read(Rule<Command<R>, R> rule, Command<R> command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        material = rule.statement(command, loaded, context)
                .map(asked -> reading(account).read(asked, account.version(), account.recordedAt()));
        Map<StatementId, List<ItemId>> debits = new HashMap<>();
        for (StatementId statement : rule.paidStatements(command)) {
            reader.statement(statement).ifPresent(made -> debits.put(statement, debitsOn(made, account)));
        }
        return new StatementsSeen(material, debits);
    }

    private List<ItemId> debitsOn(MadeStatement made, AccountState account) {
        return reading(account).debitsOn(made).stream().map(OpenItem::id).toList();
    }

    /** The statement of a fact: of what was read for making it, or as known then when it was made before. */
    Statement statement(MadeStatement made, AccountState account) {
        StatementMaterial known = material.orElseGet(() -> reading(account).read(made));
        return StatementAssembly.assemble(
                made.statement().statement(), StatementParameters.of(made.statement()), known);
    }

    private StatementReading reading(AccountState account) {
        return new StatementReading(reader, account.id(), account.currency());
    }
}
