package dev.solde.billing.documents.page;

import java.util.List;

/** Divides rows so that the last ones stay on one page with the sums under them. */
final class Kept {

    private static final int ROWS = 2;

    private Kept() {}

    /** The rows that pages may divide. */
    static <T> List<T> first(List<T> rows) {
        return rows.subList(0, Math.max(0, rows.size() - ROWS));
    }

    /** The rows that stay with the sums. */
    static <T> List<T> last(List<T> rows) {
        return rows.subList(Math.max(0, rows.size() - ROWS), rows.size());
    }
}
