package dev.solde.billing.core.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A credit note while its lines are being collected; only amounts in the price mode, no tax yet. */
final class CreditDraft {
    private final InvoiceLeft left;
    private final List<CreditNoteLine> lines = new ArrayList<>();
    private final SortedMap<AdjustmentId, Long> adjustments = new TreeMap<>();
    private final Map<Integer, CreditedLine> onLines = new HashMap<>();

    CreditDraft(InvoiceLeft left) {
        this.left = left;
    }

    List<CreditNoteLine> lines() {
        return lines;
    }

    /** What the note takes of the document's allowances or charges, in the price mode. */
    List<AdjustmentFigures> parts(AdjustmentId.Kind kind) {
        return adjustments.keySet().stream()
                .filter(id -> id.kind() == kind)
                .map(id -> new AdjustmentFigures(
                        adjustments.get(id),
                        adjustments.get(id),
                        left.adjustments().get(id).taxes()))
                .toList();
    }

    /** Which allowances or charges of the invoice these are parts of, in the same order. */
    List<Integer> numbers(AdjustmentId.Kind kind) {
        return adjustments.keySet().stream()
                .filter(id -> id.kind() == kind)
                .map(AdjustmentId::number)
                .toList();
    }

    /** What each line and part adds to its set of taxes. */
    List<Contribution> contributions() {
        List<Contribution> all = new ArrayList<>();
        lines.forEach(line -> all.add(new Contribution(line.amount(), line.taxes())));
        adjustments.forEach((id, amount) -> all.add(
                new Contribution(id.signed(amount), left.adjustments().get(id).taxes())));
        return all;
    }

    /** What is left of a line after earlier notes and what this note has taken so far. */
    CreditedLine leftOf(InvoicedLine line) {
        CreditedLine taken = taken(line);
        return new CreditedLine(
                line.quantity().subtract(taken.quantity()), MinorUnits.subtract(line.amount(), taken.amount()));
    }

    /** What is left of a document allowance or charge, likewise. */
    long leftOf(AdjustmentId id) {
        return left.adjustmentLeft(id) - adjustments.getOrDefault(id, 0L);
    }

    void addFree(BigDecimal quantity, long amount, TaxSet taxes) {
        lines.add(CreditNoteLine.free(quantity, amount, taxes));
    }

    /** Takes of a line, without its share of the document's allowances and charges. */
    void add(InvoicedLine line, CreditedLine part) {
        lines.add(new CreditNoteLine(line.number(), part.quantity(), part.amount(), line.taxes()));
        onLines.merge(line.number(), part, CreditedLine::plus);
    }

    /** Takes of a line, and with it its share of the document's allowances and charges. */
    void addWithShares(InvoicedLine line, CreditedLine part) {
        long before = taken(line).amount();
        add(line, part);
        left.adjustments().forEach((id, figures) -> {
            if (figures.taxes().equals(line.taxes())) {
                long share = left.shares().part(id, line, before, MinorUnits.add(before, part.amount()));
                add(id, BoundedSplit.clamp(share, 0, leftOf(id)));
            }
        });
    }

    void add(AdjustmentId id, long amount) {
        if (amount != 0) {
            adjustments.merge(id, amount, MinorUnits::add);
        }
    }

    /** Takes what is left of a document allowance or charge that no line carries. */
    Optional<CreditFailure> addAlone(AdjustmentId id) {
        if (!left.adjustments().containsKey(id)) {
            return Optional.of(new CreditFailure.UnknownAdjustment(id.number()));
        }
        if (left.shares().hasLines(id)) {
            return Optional.of(new CreditFailure.CreditedWithLines(id.number()));
        }
        if (leftOf(id) == 0) {
            return Optional.of(new CreditFailure.NothingLeft());
        }
        add(id, leftOf(id));
        return Optional.empty();
    }

    boolean isEmpty() {
        return lines.isEmpty() && adjustments.isEmpty();
    }

    private CreditedLine taken(InvoicedLine line) {
        return left.credited(line).plus(onLines.getOrDefault(line.number(), CreditedLine.NONE));
    }
}
