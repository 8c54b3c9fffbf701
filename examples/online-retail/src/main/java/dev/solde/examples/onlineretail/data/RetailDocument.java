package dev.solde.examples.onlineretail.data;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An invoice or a credit note of the retailer, before it is billed.
 *
 * @param customer empty when the retailer did not note whose it is
 * @param issuedAt the minute of its first line
 */
public record RetailDocument(String number, Optional<String> customer, LocalDateTime issuedAt, List<RetailLine> lines) {

    /** Copies the list. */
    public RetailDocument {
        lines = List.copyOf(lines);
    }

    /** Credit notes are those whose number begins with C. */
    public boolean isCreditNote() {
        return number.startsWith("C");
    }

    /** The sum of the lines; below 0 on a credit note. */
    public BigDecimal total() {
        return lines.stream().map(RetailLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same document with these lines only. */
    public RetailDocument with(List<RetailLine> some) {
        return some.size() == lines.size() ? this : new RetailDocument(number, customer, issuedAt, some);
    }
}
