package dev.solde.billing.fact;

import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.statement.AgeingBasis;
import dev.solde.billing.statement.CreditTreatment;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statement was generated: what it was made with, its totals, and the digest of its rows. The rows are computed again
 * as known just before this record and must give that digest.
 *
 * @param from the first day of the period
 * @param to its last day
 * @param asOf the day of open amounts, ageing and what is payable
 * @param unpaidOnly whether paid invoices were left out
 * @param withLines whether the lines of the invoices are shown
 * @param buckets the first day overdue of each ageing bucket after the current one, for example 1, 31, 61, 91
 * @param previous the {@code BALANCE_FORWARD} statement that it follows
 * @param openingMinor the opening balance
 * @param correctionsMinor what was recorded late for the time before, since the previous one
 * @param debitMinor the debits of the period
 * @param creditMinor the credits of the period
 * @param closingMinor opening, corrections and debits less credits
 * @param payableMinor what can be paid now
 * @param content the digest of the rows
 * @param seller the seller as shown on it
 * @param customer the customer as shown on it
 */
public record StatementGenerated(
        StatementId statement,
        StatementKind kind,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        boolean unpaidOnly,
        boolean withLines,
        AgeingBasis basis,
        CreditTreatment credits,
        List<Integer> buckets,
        Optional<StatementId> previous,
        long openingMinor,
        long correctionsMinor,
        long debitMinor,
        long creditMinor,
        long closingMinor,
        long payableMinor,
        Digest content,
        Optional<FreeText> seller,
        Optional<FreeText> customer)
        implements Fact {

    /** Copies the list. */
    public StatementGenerated {
        buckets = List.copyOf(buckets);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.statementGenerated(this);
    }
}
