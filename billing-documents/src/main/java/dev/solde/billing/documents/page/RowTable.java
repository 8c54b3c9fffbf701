package dev.solde.billing.documents.page;

import java.util.List;
import java.util.Optional;

/**
 * Rows of a statement under one head.
 *
 * @param caption what the rows are
 * @param hint what a reader should know of them
 * @param empty that there are none, if so
 * @param opening the balance before the first row
 * @param rows all but the last rows
 * @param last the last rows, which stay on one page with what follows
 * @param sums what the rows come to
 */
public record RowTable(
        String caption,
        Optional<String> hint,
        Optional<String> empty,
        Optional<SumText> opening,
        List<RowText> rows,
        List<RowText> last,
        List<SumText> sums) {

    /** Copies the lists. */
    public RowTable {
        rows = List.copyOf(rows);
        last = List.copyOf(last);
        sums = List.copyOf(sums);
    }

    /** A table of these rows, of which the last stay with the sums. */
    static RowTable of(
            String caption,
            Optional<String> hint,
            Optional<SumText> opening,
            List<RowText> all,
            List<SumText> sums,
            String none) {
        return new RowTable(
                caption,
                hint,
                all.isEmpty() ? Optional.of(none) : Optional.empty(),
                opening,
                Kept.first(all),
                Kept.last(all),
                sums);
    }
}
