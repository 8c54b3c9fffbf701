package dev.solde.billing.documents.page;

import java.util.List;
import java.util.Optional;

/**
 * A row of a statement; an amount on the other side is empty.
 *
 * @param kind what it is
 * @param number its number, or how money moved
 * @param details references, and what it corrects or reverses
 * @param due the due date of a debit
 * @param overdue how late it is, if it is
 * @param lines the services billed
 */
public record RowText(
        String date,
        String kind,
        Optional<String> number,
        List<String> details,
        String due,
        Optional<String> overdue,
        String debit,
        String credit,
        String open,
        String balance,
        List<LineText> lines) {

    /** Copies the lists. */
    public RowText {
        details = List.copyOf(details);
        lines = List.copyOf(lines);
    }

    /**
     * A service billed.
     *
     * @param quantity how many, where it is not one
     * @param debit the amount without tax, on the side of its document
     */
    public record LineText(Optional<String> quantity, String label, String debit, String credit) {}
}
