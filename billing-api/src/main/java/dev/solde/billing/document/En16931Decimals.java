package dev.solde.billing.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Amounts have at most two decimals, as written: 1.000 has three. Quantities, unit prices and rates are free. */
final class En16931Decimals {
    private final En16931Findings findings;

    private En16931Decimals(En16931Findings findings) {
        this.findings = findings;
    }

    static void judge(DocumentAmounts amounts, En16931Findings findings) {
        En16931Decimals decimals = new En16931Decimals(findings);
        decimals.totals(amounts);
        decimals.each(En16931Rule.BR_DEC_01, "allowance", amounts.allowances());
        decimals.each(En16931Rule.BR_DEC_05, "charge", amounts.charges());
        decimals.each(En16931Rule.BR_DEC_23, "line", amounts.lines());
        int number = 1;
        for (StatedTax group : amounts.taxSubtotals()) {
            String place = "tax subtotal " + number++;
            decimals.one(En16931Rule.BR_DEC_19, place, group.base());
            decimals.one(En16931Rule.BR_DEC_20, place, group.amount());
        }
    }

    private void totals(DocumentAmounts amounts) {
        ofDocument(En16931Rule.BR_DEC_09, amounts.sumOfLines());
        ofDocument(En16931Rule.BR_DEC_10, amounts.allowanceTotal());
        ofDocument(En16931Rule.BR_DEC_11, amounts.chargeTotal());
        ofDocument(En16931Rule.BR_DEC_12, amounts.totalExclTax());
        amounts.totalTaxes().forEach(total -> ofDocument(En16931Rule.BR_DEC_13, Optional.of(total)));
        ofDocument(En16931Rule.BR_DEC_14, amounts.totalInclTax());
        ofDocument(En16931Rule.BR_DEC_15, amounts.totalTaxInTaxCurrency());
        ofDocument(En16931Rule.BR_DEC_16, amounts.prepaidAmount());
        ofDocument(En16931Rule.BR_DEC_17, amounts.roundingAmount());
        ofDocument(En16931Rule.BR_DEC_18, amounts.amountDue());
    }

    private void each(En16931Rule rule, String part, List<StatedAmount> amounts) {
        int number = 1;
        for (StatedAmount one : amounts) {
            one(rule, part + " " + number++, Optional.of(one.amount()));
        }
    }

    private void ofDocument(En16931Rule rule, Optional<BigDecimal> amount) {
        one(rule, En16931Findings.DOCUMENT, amount);
    }

    private void one(En16931Rule rule, String place, Optional<BigDecimal> amount) {
        amount.filter(stated -> stated.scale() > En16931Findings.DECIMALS)
                .ifPresent(stated -> findings.add(rule, place, stated));
    }
}
