package dev.solde.billing.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects violations, and knows when two amounts agree. */
final class En16931Findings {
    static final int DECIMALS = 2;
    static final String DOCUMENT = "document";

    private final List<En16931Violation> violations = new ArrayList<>();

    /** Stable: violations of one rule stay in the order of the document. */
    List<En16931Violation> inOrder() {
        return violations.stream()
                .sorted(Comparator.comparing(En16931Violation::rule))
                .toList();
    }

    void add(En16931Rule rule, String place, BigDecimal actual) {
        violations.add(new En16931Violation(rule, place, Optional.empty(), actual));
    }

    /** The stated amount is the computed one, as it is or rounded to two decimals. */
    void requireRounded(En16931Rule rule, Optional<BigDecimal> stated, BigDecimal computed) {
        stated.filter(actual -> differ(actual, computed) && differ(actual, rounded(computed)))
                .ifPresent(actual -> add(rule, DOCUMENT, rounded(computed), actual));
    }

    /** The stated amount is exactly the computed one. */
    void requireExact(En16931Rule rule, String place, BigDecimal actual, BigDecimal computed) {
        if (differ(actual, computed)) {
            add(rule, place, computed, actual);
        }
    }

    /** The stated amount is less than 1.00 off. */
    void requireNear(En16931Rule rule, String place, BigDecimal actual, BigDecimal computed) {
        if (actual.subtract(computed).abs().compareTo(BigDecimal.ONE) >= 0) {
            add(rule, place, computed, actual);
        }
    }

    static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private void add(En16931Rule rule, String place, BigDecimal expected, BigDecimal actual) {
        violations.add(new En16931Violation(rule, place, Optional.of(expected), actual));
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) != 0;
    }
}
