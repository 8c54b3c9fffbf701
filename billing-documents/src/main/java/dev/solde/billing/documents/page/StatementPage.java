package dev.solde.billing.documents.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement as it is printed.
 *
 * @param lang the language as a browser names it
 * @param title what it is, of which account and period
 * @param look the brand
 * @param t the words of the language by name
 * @param heading what it is
 * @param subtitles what it shows, and that only unpaid invoices are shown
 * @param parties seller and customer
 * @param facts account, period, day, what is known, currency
 * @param payable what can be paid by it
 * @param reference the payment reference
 * @param balance the balance of the statement's day
 * @param summary how the opening balance came to the closing balance
 * @param ageing what is open by age
 * @param tables corrections, rows, open debits without a row, credits that wait
 * @param linesHint what the amounts of services are, where they are shown
 * @param totals the totals of the period by kind
 * @param amountWidth the width of a column of amounts, as CSS writes it
 * @param tableSize the size of the tables' font, where long amounts make it smaller than usual
 * @param brief the same in short
 */
public record StatementPage(
        String lang,
        String title,
        Look look,
        Map<String, String> t,
        String heading,
        List<String> subtitles,
        List<PartyText> parties,
        List<Fact> facts,
        String payable,
        Optional<String> reference,
        Fact balance,
        List<Fact> summary,
        AgeingText ageing,
        List<RowTable> tables,
        Optional<String> linesHint,
        List<Fact> totals,
        String amountWidth,
        Optional<String> tableSize,
        List<Fact> brief)
        implements PrintedPage {

    /** Whether there was any movement in the period. */
    public boolean hasTotals() {
        return !totals.isEmpty();
    }
}
