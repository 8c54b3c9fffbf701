package dev.solde.billing.core.tax;

/**
 * Corrects parts of a total so that none takes more than is there: what a part may not take is moved to the next that has
 * room.
 */
final class BoundedSplit {
    private BoundedSplit() {}

    /**
     * Answers parts that sum to the total and lie within their bounds as far as the bounds admit the total.
     *
     * @param total what the parts must sum to
     * @param wanted the parts as they would be without bounds
     * @param left what is there of each: a part lies between zero and it
     * @return the corrected parts
     */
    static long[] fit(long total, long[] wanted, long[] left) {
        long[] parts = new long[wanted.length];
        long missing = total;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = clamp(wanted[i], 0, left[i]);
            missing -= parts[i];
        }
        for (int i = 0; i < parts.length && missing != 0; i++) {
            long moved = clamp(parts[i] + missing, 0, left[i]) - parts[i];
            // A part may only move the way that is missing, never back.
            if (Long.signum(moved) == Long.signum(missing)) {
                parts[i] += moved;
                missing -= moved;
            }
        }
        if (missing != 0 && parts.length == 0) {
            throw new IllegalStateException("No part can take " + missing);
        }
        if (missing != 0) {
            // Nothing has room: the first part passes its bound, and a later note evens it out.
            parts[0] += missing;
        }
        return parts;
    }

    /** The value, or the nearer of two bounds given in any order. */
    static long clamp(long value, long bound, long otherBound) {
        return Math.max(Math.min(bound, otherBound), Math.min(Math.max(bound, otherBound), value));
    }
}
