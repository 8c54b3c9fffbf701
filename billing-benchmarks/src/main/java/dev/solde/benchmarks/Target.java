package dev.solde.benchmarks;

import java.util.Locale;

/**
 * One line of the result: what was measured beside what is wanted.
 *
 * @param name what it is
 * @param value what was measured, in words
 * @param target what is wanted, in words; empty for what is only reported
 * @param verdict {@code pass}, {@code miss}, or empty
 */
record Target(String name, String value, String target, String verdict) {

    static Target atLeast(String name, Sample value, double wanted) {
        return judged(name, value.text(2), "at least " + decimal(wanted), value.median() >= wanted);
    }

    static Target atMost(String name, Sample value, double wanted) {
        return judged(name, value.text(2), "at most " + decimal(wanted), value.median() <= wanted);
    }

    static Target judged(String name, String value, String target, boolean isMet) {
        return new Target(name, value, target, isMet ? "pass" : "miss");
    }

    static Target reported(String name, String value) {
        return new Target(name, value, "", "");
    }

    /** As it is printed. */
    String line(boolean withVerdict) {
        return String.format(Locale.ROOT, "%-58s %-28s %-20s %s", name, value, target, withVerdict ? verdict : "")
                .stripTrailing();
    }

    boolean isMissed() {
        return verdict.equals("miss");
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}
