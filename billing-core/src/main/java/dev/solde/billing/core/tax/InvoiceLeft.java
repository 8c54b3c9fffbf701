package dev.solde.billing.core.tax;

import dev.solde.billing.document.PriceMode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is left to credit of an invoice: of each line, of each document allowance and charge, of each set of taxes. */
final class InvoiceLeft {
    private final CreditableInvoice invoice;
    private final Credited credited;
    private final AdjustmentShares shares;
    private final Map<Integer, InvoicedLine> lines = new TreeMap<>();
    private final SortedMap<AdjustmentId, AdjustmentFigures> adjustments = new TreeMap<>();
    private final SortedMap<TaxSet, TaxSetFigures> invoicedSets = new TreeMap<>();
    private final SortedMap<TaxSet, TaxSetFigures> sets = new TreeMap<>();

    InvoiceLeft(CreditableInvoice invoice, Credited credited) {
        this.invoice = invoice;
        this.credited = credited;
        this.shares = new AdjustmentShares(invoice);
        invoice.lines().forEach(line -> lines.put(line.number(), line));
        for (AdjustmentFigures allowance : invoice.allowances()) {
            adjustments.put(new AdjustmentId(AdjustmentId.Kind.ALLOWANCE, adjustments.size() + 1), allowance);
        }
        for (AdjustmentFigures charge : invoice.charges()) {
            int number = adjustments.size() - invoice.allowances().size() + 1;
            adjustments.put(new AdjustmentId(AdjustmentId.Kind.CHARGE, number), charge);
        }
        for (TaxSetFigures set : invoice.taxSets()) {
            invoicedSets.put(set.taxes(), set);
            TaxSetFigures taken = credited.taxSets().get(set.taxes());
            sets.put(set.taxes(), taken == null ? set : set.minus(taken));
        }
    }

    CreditableInvoice invoice() {
        return invoice;
    }

    AdjustmentShares shares() {
        return shares;
    }

    Optional<InvoicedLine> line(int number) {
        return Optional.ofNullable(lines.get(number));
    }

    /** What earlier notes took of the line. */
    CreditedLine credited(InvoicedLine line) {
        return credited.lines().getOrDefault(line.number(), CreditedLine.NONE);
    }

    /** The document's allowances and charges, in order. */
    SortedMap<AdjustmentId, AdjustmentFigures> adjustments() {
        return adjustments;
    }

    /** What is left of a document allowance or charge, in the price mode. */
    long adjustmentLeft(AdjustmentId id) {
        Map<Integer, Long> taken =
                id.kind() == AdjustmentId.Kind.ALLOWANCE ? credited.allowances() : credited.charges();
        return MinorUnits.subtract(adjustments.get(id).amount(), taken.getOrDefault(id.number(), 0L));
    }

    /** What is left of each set of taxes, in canonical order. */
    SortedMap<TaxSet, TaxSetFigures> sets() {
        return sets;
    }

    /** The sets of taxes as invoiced. */
    SortedMap<TaxSet, TaxSetFigures> invoicedSets() {
        return invoicedSets;
    }

    /** The figure of a set that its lines sum to: the base, or the gross when prices are with tax. */
    long inPriceMode(TaxSetFigures set) {
        return invoice.priceMode() == PriceMode.NET ? set.base() : set.gross();
    }
}
