package dev.solde.billing.document;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule that the amounts of a foreign document break, and where.
 *
 * @param rule the rule
 * @param place {@code document}, or the part of it counted from 1, for example {@code line 3} or {@code tax subtotal 2}
 * @param expected what the other amounts give; empty where the rule is about the writing (too many decimals, a total stated
 *     twice)
 * @param actual what the document states
 */
public record En16931Violation(En16931Rule rule, String place, Optional<BigDecimal> expected, BigDecimal actual) {

    /** Refuses what is missing. */
    public En16931Violation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
    }

    /** What the rule demands, in English. */
    public String sentence() {
        return rule.sentence();
    }

    /** Rule, place, sentence and the figures in one line for a log or a list of errors. */
    public String message() {
        return rule.code() + " (" + place + "): " + sentence()
                + expected.map(amount -> "; expected " + amount.toPlainString()).orElse("")
                + "; stated " + actual.toPlainString();
    }
}
