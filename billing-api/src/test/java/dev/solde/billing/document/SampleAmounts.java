package dev.solde.billing.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document whose amounts agree, and short ways to write figures. */
final class SampleAmounts {

    private SampleAmounts() {}

    /** Two rates, a line that takes back, an allowance and a charge, partly paid, rounded to be paid in cash. */
    static DocumentAmounts.Builder sound() {
        return DocumentAmounts.builder()
                .line(StatedAmount.of(n("100.00"), "S", n("20")))
                .line(StatedAmount.of(n("-10.00"), "S", n("20.0")))
                .line(StatedAmount.of(n("33.33"), "S", n("5.5")))
                .line(StatedAmount.of(n("7"), "E", n("0")))
                .allowance(StatedAmount.of(n("5.00"), "S", n("20")))
                .charge(StatedAmount.of(n("1.67"), "S", n("5.5")))
                .taxSubtotal(StatedTax.of("S", n("20.00"), n("85.00"), n("17.00")))
                .taxSubtotal(StatedTax.of("S", n("5.5"), n("35.00"), n("1.93")))
                .taxSubtotal(StatedTax.of("E", n("0"), n("7.00"), n("0.00")))
                .sumOfLines(n("130.33"))
                .allowanceTotal(n("5"))
                .chargeTotal(n("1.67"))
                .totalExclTax(n("127.00"))
                .totalTax(n("18.93"))
                .totalTaxInTaxCurrency(n("20.1"))
                .totalInclTax(n("145.93"))
                .prepaidAmount(n("45.93"))
                .roundingAmount(n("-0.02"))
                .amountDue(n("99.98"));
    }

    static En16931Violation violation(En16931Rule rule, String place, String expected, String actual) {
        return new En16931Violation(rule, place, Optional.of(n(expected)), n(actual));
    }

    static List<En16931Rule> rules(DocumentAmounts.Builder amounts) {
        return En16931.check(amounts.build()).stream()
                .map(En16931Violation::rule)
                .toList();
    }

    /** K has its rules under IC, L under AF and M under AG. */
    static En16931Rule ruleOf(String category, String number) {
        String name = Map.of("K", "IC", "L", "AF", "M", "AG").getOrDefault(category, category);
        return En16931Rule.ofCode("BR-" + name + "-" + number);
    }

    static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
