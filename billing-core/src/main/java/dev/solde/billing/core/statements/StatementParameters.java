package dev.solde.billing.core.statements;

import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a statement is made with, all defaults filled in.
 *
 * @param asOf the day of open amounts, ageing and what is payable
 * @param seller who stands on it, as one text
 * @param customer to whom it is made out, as one text
 */
public record StatementParameters(
        StatementKind kind,
        DateRange period,
        LocalDate asOf,
        boolean unpaidOnly,
        boolean withLines,
        AgeingOptions ageing,
        Optional<FreeText> seller,
        Optional<FreeText> customer) {

    /** What a generated statement was made with. */
    public static StatementParameters of(StatementGenerated fact) {
        return new StatementParameters(
                fact.kind(),
                DateRange.of(fact.from(), fact.to()),
                fact.asOf(),
                fact.unpaidOnly(),
                fact.withLines(),
                new AgeingOptions(fact.basis(), fact.credits(), fact.buckets()),
                fact.seller(),
                fact.customer());
    }
}
