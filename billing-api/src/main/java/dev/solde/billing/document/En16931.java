package dev.solde.billing.document;

import java.util.List;

/**
 * Judges the amounts of a foreign document by EN 16931: whether its totals follow from each other and from its lines, its tax
 * from its bases, and whether amounts have two decimals. To be asked before an import; documents of the kernel comply by
 * construction.
 *
 * <p>Only the amounts present count. A rule is judged when the amount that it is about is stated, and with it what a document must
 * have: lines, a tax breakdown, the totals before it. Allowances, charges, what was paid and what was rounded are optional
 * and count as 0 when they are not there. A document without lines came as its totals alone: its sums are judged only
 * against allowances and charges that are there. That an amount is missing is not a finding: other rules of the standard
 * are about that.
 *
 * <p>Equations between totals are exact. The base of a rate above zero (categories S, L, M) and the tax of any rate may be off
 * by less than 1.00. Rounding is half up on the absolute value, to two decimals, in every currency. A tax whose sign is
 * not that of its base is a violation, though the published test expressions, which compare absolute values, let it pass.
 */
public final class En16931 {

    private En16931() {}

    /**
     * Judges every {@link En16931Rule}.
     *
     * @param amounts what the document states
     * @return the violations, in the order of the rules and then of the document; empty for a sound document
     */
    public static List<En16931Violation> check(DocumentAmounts amounts) {
        En16931Findings findings = new En16931Findings();
        En16931Totals.judge(amounts, findings);
        En16931Taxes.judge(amounts, findings);
        En16931Decimals.judge(amounts, findings);
        return findings.inOrder();
    }
}
