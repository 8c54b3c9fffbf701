package dev.solde.billing.statement;

import dev.solde.billing.ledger.StatementId;
import java.time.LocalDate;
import javax.money.MonetaryAmount;

/**
 * A generated statement without its rows, as kept in the journal.
 *
 * @param sequence the record that made it
 * @param openingBalance as in {@link Statement#openingBalance}
 * @param closingBalance the balance at the end of the period
 * @param amountPayable what could be paid by it when it was made
 */
public record StatementSummary(
        StatementId id,
        StatementKind kind,
        DateRange period,
        LocalDate asOf,
        long sequence,
        MonetaryAmount openingBalance,
        MonetaryAmount closingBalance,
        MonetaryAmount amountPayable) {}
