package dev.solde.billing.core.statements;

import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.port.MadeStatement;
import dev.solde.billing.statement.Statement;
import java.util.Optional;

/** What the journal keeps of a statement, and the proof that it is still that statement. */
public final class StatementFacts {

    private StatementFacts() {}

    /** The fact of a statement made with these parameters. */
    public static StatementGenerated of(Statement statement, StatementParameters asked) {
        return new StatementGenerated(
                statement.id(),
                asked.kind(),
                asked.period().from(),
                asked.period().to(),
                asked.asOf(),
                asked.unpaidOnly(),
                asked.withLines(),
                asked.ageing().basis(),
                asked.ageing().credits(),
                asked.ageing().buckets(),
                statement.previous(),
                Amounts.minor(statement.openingBalance()),
                Amounts.minor(statement.correctionsTotal()),
                Amounts.minor(statement.totalDebit()),
                Amounts.minor(statement.totalCredit()),
                Amounts.minor(statement.closingBalance()),
                Amounts.minor(statement.amountPayable()),
                statement.content(),
                asked.seller(),
                asked.customer());
    }

    /** Why the statement cannot be true: its closing balance was also read by itself. */
    public static Optional<String> broken(Statement statement, StatementMaterial material) {
        long closing = Amounts.minor(statement.closingBalance());
        return closing == material.closingMinor()
                ? Optional.empty()
                : Optional.of(
                        "statement " + statement.id() + " closes with " + closing + " minor units, but the balance of "
                                + statement.period().to() + " is " + material.closingMinor());
    }

    /** Where the statement computed again differs from what was made. */
    public static Optional<String> difference(MadeStatement made, Statement again, StatementMaterial material) {
        StatementGenerated stored = made.statement();
        StatementGenerated computed = of(again, StatementParameters.of(stored));
        if (!computed.content().equals(stored.content())) {
            return Optional.of("the rows of " + stored.statement() + " give the digest " + computed.content() + ", not "
                    + stored.content());
        }
        return computed.equals(stored)
                ? broken(again, material)
                : Optional.of("the journal holds " + stored + ", but the rows say " + computed);
    }
}
