package dev.solde.billing.fact;

import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LineType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A line of a document: something sold, or an allowance or charge on a line or on the whole document.
 *
 * @param position 1 to n over all lines of the document
 * @param lineNumber the number of the sold line that this is or belongs to; 0 for an allowance or charge on the document
 * @param label what is printed; the reason of an allowance or charge
 * @param quantity what was sold; 1 for an allowance or charge
 * @param unitPrice the price of the base quantity, at most 9 decimals
 * @param percent the percentage from which an allowance or charge was computed
 * @param amountMinor the amount in the document's price mode, the line's own allowances and charges included
 * @param netMinor the amount without tax; of an adjustment within a line the amount itself, because tax is on the whole line
 * @param taxes the taxes that apply; their amounts are the document's subtotals
 * @param correctedLine on a credit note, the number of the invoice line that this credits, or of the allowance or charge on the
 *     whole invoice, each kind counted from 1; otherwise 0
 * @param correctedQuantity on a credit note, how many pieces of that line are taken back; 0 where only money is
 */
public record LineIssued(
        ItemId document,
        int position,
        LineKind kind,
        int lineNumber,
        Optional<FreeText> label,
        Optional<LineType> type,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal baseQuantity,
        Optional<BigDecimal> percent,
        long amountMinor,
        long netMinor,
        List<Tax> taxes,
        int correctedLine,
        BigDecimal correctedQuantity)
        implements Fact {

    /** Copies the list. */
    public LineIssued {
        taxes = List.copyOf(taxes);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.lineIssued(this);
    }
}
