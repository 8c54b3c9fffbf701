package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.core.statements.StatementAssembly;
import dev.solde.billing.core.statements.StatementFacts;
import dev.solde.billing.core.statements.StatementMaterial;
import dev.solde.billing.core.statements.StatementParameters;
import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.MadeStatement;
import dev.solde.billing.statement.Statement;
import java.time.LocalDate;
import java.util.Optional;

/** Makes a statement of what is known just before its own record, and freezes it. */
final class GenerateStatementRule implements Rule<GenerateStatement, Statement> {

    @Override
    public String kind() {
        return "generate-statement";
    }

    @Override
    public LoadScope scope(GenerateStatement command) {
        return LoadScope.of(command.account());
    }

    @Override
    public Optional<StatementParameters> statement(GenerateStatement command, Loaded loaded, DecisionContext context) {
        return Optional.of(new StatementParameters(
                command.kind(),
                command.period(),
                command.asOf().orElse(context.today()),
                command.unpaidOnly(),
                command.withLines(),
                command.ageing(),
                Parties.seller(context),
                Parties.buyer(Optional.empty(), loaded.ledger().account())));
    }

    @Override
    public Decision decide(GenerateStatement command, Loaded loaded, DecisionContext context) {
        StatementMaterial material = context.statements().material().orElseThrow();
        StatementParameters asked = statement(command, loaded, context).orElseThrow();
        Optional<Rejection> refused = Refusals.first(
                () -> notContiguous(command, material),
                () -> tooFewInvoices(command, material, context),
                () -> allPaid(command, asked, material, context));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        StatementId id = new StatementId(command.account(), context.ids().get());
        Statement statement = StatementAssembly.assemble(id, asked, material);
        StatementFacts.broken(statement, material).ifPresent(broken -> {
            throw new IllegalStateException(broken);
        });
        return new LedgerDraft(loaded.ledger(), context)
                .add(StatementFacts.of(statement, asked))
                .accept();
    }

    private static Optional<Rejection> notContiguous(GenerateStatement command, StatementMaterial material) {
        LocalDate from = command.period().from();
        return material.previous()
                .map(previous -> previous.statement().to().plusDays(1))
                .filter(expected -> !expected.equals(from))
                .map(expected -> new Rejection.PeriodNotContiguous(expected, from));
    }

    private static Optional<Rejection> tooFewInvoices(
            GenerateStatement command, StatementMaterial material, DecisionContext context) {
        int least = context.settings().statementMinimumInvoices().orElse(0);
        int found = StatementAssembly.invoices(material);
        return found < least
                ? Optional.of(new Rejection.StatementNeedsMoreInvoices(command.period(), least, found))
                : Optional.empty();
    }

    private static Optional<Rejection> allPaid(
            GenerateStatement command, StatementParameters asked, StatementMaterial material, DecisionContext context) {
        return context.settings().statementNeedsUnpaid() && !StatementAssembly.hasUnpaid(material)
                ? Optional.of(new Rejection.StatementNeedsUnpaid(command.account(), asked.asOf()))
                : Optional.empty();
    }

    @Override
    public Statement result(Made made) {
        StatementGenerated generated = made.facts(StatementGenerated.class).get(0);
        return made.statements().apply(new MadeStatement(generated, made.sequence()));
    }
}
