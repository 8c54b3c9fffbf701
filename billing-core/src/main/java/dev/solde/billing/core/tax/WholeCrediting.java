package dev.solde.billing.core.tax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes all that is left of an invoice: of each line, document allowance and charge, apportioned down to what is left of
 * its set of taxes where free lines or amounts have used some of it.
 */
final class WholeCrediting {
    private final InvoiceLeft left;
    private final CreditDraft draft;
    private final Map<Integer, CreditedLine> takenOfLines = new HashMap<>();

    WholeCrediting(InvoiceLeft left, CreditDraft draft) {
        this.left = left;
        this.draft = draft;
    }

    void addAll() {
        left.sets().keySet().forEach(this::take);
        // The lines come in the order of the invoice, not of the sets.
        for (InvoicedLine line : left.invoice().lines()) {
            CreditedLine taken = takenOfLines.get(line.number());
            if (taken != null) {
                draft.add(line, taken);
            }
        }
    }

    private void take(TaxSet set) {
        List<InvoicedLine> lines = left.invoice().lines().stream()
                .filter(line -> line.taxes().equals(set) && isLeft(draft.leftOf(line)))
                .toList();
        List<AdjustmentId> adjustments = left.adjustments().keySet().stream()
                .filter(id -> left.adjustments().get(id).taxes().equals(set) && draft.leftOf(id) != 0)
                .toList();
        List<Long> rests = new ArrayList<>();
        lines.forEach(line -> rests.add(draft.leftOf(line).amount()));
        adjustments.forEach(id -> rests.add(id.signed(draft.leftOf(id))));

        long target = left.inPriceMode(left.sets().get(set));
        long sum = FiguresAssembly.sum(rests, Long::longValue);
        if (target == 0 && sum != 0) {
            // Free lines or amounts have used the whole set; what is left of its lines can no longer be credited.
            return;
        }
        long[] sizes = rests.stream().mapToLong(Long::longValue).toArray();
        long[] parts = target == sum ? sizes : Apportionment.apportion(target, sizes);
        int next = 0;
        for (InvoicedLine line : lines) {
            takenOfLines.put(line.number(), new CreditedLine(draft.leftOf(line).quantity(), parts[next++]));
        }
        for (AdjustmentId id : adjustments) {
            draft.add(id, id.signed(parts[next++]));
        }
    }

    private static boolean isLeft(CreditedLine rest) {
        return rest.amount() != 0 || rest.quantity().signum() != 0;
    }
}
