package dev.solde.billing.documents.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An invoice or credit note as it is printed.
 *
 * @param lang the language as a browser names it
 * @param title what it is, with its number
 * @param look the brand
 * @param t the words of the language
 * @param heading what it is
 * @param subtitles its number
 * @param parties seller and buyer
 * @param facts dates, terms, account, references
 * @param corrects of a credit note, what it corrects
 * @param due of an invoice, the due date
 * @param prices whether prices are without or with tax
 * @param currency the code of the currency
 * @param lines all lines but the last
 * @param last the last lines, which stay on one page with the totals
 * @param adjustments reductions and surcharges on the whole document
 * @param totals from the sum of the lines to the total without tax
 * @param taxes tax by rate
 * @param total the total with tax
 * @param exemptions why nothing, or less, is charged
 * @param note a text on the document
 * @param settlement what settled it or what it was used for
 * @param reference the payment reference, while something remains to be paid
 * @param quantityWidth the width of the column of quantities, as CSS writes it
 * @param amountWidth the width of a column of amounts
 * @param tableSize the size of the table's font, where long amounts make it smaller than usual
 * @param brief the same in short
 */
public record DocumentPage(
        String lang,
        String title,
        Look look,
        Map<String, String> t,
        String heading,
        List<String> subtitles,
        List<PartyText> parties,
        List<Fact> facts,
        Optional<String> corrects,
        String due,
        String prices,
        String currency,
        List<LineText> lines,
        List<LineText> last,
        List<Adjustment> adjustments,
        List<Fact> totals,
        List<TaxText> taxes,
        Fact total,
        List<Fact> exemptions,
        Optional<String> note,
        SettlementText settlement,
        Optional<String> reference,
        String quantityWidth,
        String amountWidth,
        Optional<String> tableSize,
        List<Fact> brief)
        implements PrintedPage {

    /**
     * A line.
     *
     * @param details what belongs to it: the line of the invoice that it credits, a base quantity
     * @param adjustments its reductions and surcharges, contained in its amount
     */
    public record LineText(
            int number,
            String label,
            List<String> details,
            String quantity,
            String price,
            String tax,
            String amount,
            List<Adjustment> adjustments) {}

    /**
     * A reduction or surcharge.
     *
     * @param kind which of the two, with its percentage
     * @param amount with a sign
     */
    public record Adjustment(String kind, String reason, String tax, String amount) {}

    /** The tax of one rate. */
    public record TaxText(String name, String rate, String base, String amount) {}
}
