package dev.solde.billing.core.rules;

import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.Side;
import java.util.List;

/**
 * What is due for one document: one price mode, and category O apart from the rest.
 *
 * @param outsideScope whether it is the document of category O
 * @param charges debit entries in order of billing
 * @param lines further lines
 * @param credits credit entries in order of billing
 */
record DueEntries(
        PriceMode priceMode, boolean outsideScope, List<EntryPart> charges, List<Line> lines, List<EntryPart> credits) {

    /** What of all that is due belongs on this document. */
    static DueEntries of(
            PriceMode priceMode, boolean outsideScope, List<EntryPart> due, PriceMode linesMode, List<Line> lines) {
        return new DueEntries(
                priceMode,
                outsideScope,
                of(Side.DEBIT, priceMode, outsideScope, due),
                priceMode != linesMode
                        ? List.of()
                        : lines.stream()
                                .filter(line -> EntryPart.isOutsideScope(line.taxes()) == outsideScope)
                                .toList(),
                of(Side.CREDIT, priceMode, outsideScope, due));
    }

    private static List<EntryPart> of(Side side, PriceMode priceMode, boolean outsideScope, List<EntryPart> due) {
        return due.stream()
                .filter(part -> part.entry().side() == side)
                .filter(part -> part.entry().priceMode() == priceMode && part.isOutsideScope() == outsideScope)
                .toList();
    }

    /** Whether there is something to charge, without which credits wait. */
    boolean hasCharge() {
        return !charges.isEmpty() || !lines.isEmpty();
    }

    boolean isEmpty() {
        return !hasCharge() && credits.isEmpty();
    }
}
