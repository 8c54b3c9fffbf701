package dev.solde.billing.document;

import static dev.solde.billing.document.En16931Rule.BR_CO_10;
import static dev.solde.billing.document.En16931Rule.BR_CO_11;
import static dev.solde.billing.document.En16931Rule.BR_CO_12;
import static dev.solde.billing.document.En16931Rule.BR_CO_13;
import static dev.solde.billing.document.En16931Rule.BR_CO_14;
import static dev.solde.billing.document.En16931Rule.BR_CO_15;
import static dev.solde.billing.document.En16931Rule.BR_CO_16;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The totals of a document follow from each other. */
final class En16931Totals {

    private En16931Totals() {}

    static void judge(DocumentAmounts amounts, En16931Findings findings) {
        sums(amounts, findings);
        amounts.sumOfLines()
                .ifPresent(lines -> findings.requireRounded(
                        BR_CO_13,
                        amounts.totalExclTax(),
                        lines.subtract(orZero(amounts.allowanceTotal())).add(orZero(amounts.chargeTotal()))));
        totalTax(amounts, findings);
        amounts.totalInclTax()
                .ifPresent(total -> findings.requireRounded(
                        BR_CO_16,
                        amounts.amountDue(),
                        total.subtract(orZero(amounts.prepaidAmount())).add(orZero(amounts.roundingAmount()))));
    }

    private static void sums(DocumentAmounts amounts, En16931Findings findings) {
        sum(BR_CO_10, amounts.sumOfLines(), amounts.lines(), amounts, findings);
        sum(BR_CO_11, amounts.allowanceTotal(), amounts.allowances(), amounts, findings);
        sum(BR_CO_12, amounts.chargeTotal(), amounts.charges(), amounts, findings);
    }

    private static void sum(
            En16931Rule rule,
            Optional<BigDecimal> total,
            List<StatedAmount> parts,
            DocumentAmounts amounts,
            En16931Findings findings) {
        // A document has lines. Without any it came as its totals alone, and then no part is not a part of 0.
        if (!parts.isEmpty() || !amounts.lines().isEmpty()) {
            findings.requireRounded(rule, total, sum(parts));
        }
    }

    private static void totalTax(DocumentAmounts amounts, En16931Findings findings) {
        List<BigDecimal> totals = amounts.totalTaxes();
        // Which of several would be the right one cannot be known.
        totals.stream().skip(1).forEach(second -> findings.add(BR_CO_15, En16931Findings.DOCUMENT, second));
        if (totals.size() != 1) {
            return;
        }
        BigDecimal total = totals.get(0);
        List<BigDecimal> taxes = amounts.taxSubtotals().stream()
                .flatMap(group -> group.amount().stream())
                .toList();
        if (!taxes.isEmpty()) {
            findings.requireRounded(
                    BR_CO_14, Optional.of(total), taxes.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        amounts.totalExclTax()
                .ifPresent(net -> findings.requireRounded(BR_CO_15, amounts.totalInclTax(), net.add(total)));
    }

    private static BigDecimal sum(List<StatedAmount> amounts) {
        return amounts.stream().map(StatedAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal orZero(Optional<BigDecimal> amount) {
        return amount.orElse(BigDecimal.ZERO);
    }
}
