package dev.solde.billing.testkit.scenario.format;

import java.math.BigDecimal;

/** A line of a payment's form: above 0 for an invoice, below 0 for a credit note. */
public record Share(String to, BigDecimal amount) {

    static Share read(Fields line) {
        Share share = new Share(line.neededText("to"), line.neededDecimal("amount"));
        line.end();
        return share;
    }
}
