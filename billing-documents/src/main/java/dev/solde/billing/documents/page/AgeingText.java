package dev.solde.billing.documents.page;

import java.util.List;

/**
 * What is open by age.
 *
 * @param basis from which day age is counted, in words
 * @param buckets each age with a bar
 * @param credit the credit that stands in no bucket
 * @param balance what remains
 */
public record AgeingText(String basis, List<Bucket> buckets, String credit, String balance) {

    /** Copies the list. */
    public AgeingText {
        buckets = List.copyOf(buckets);
    }

    /**
     * An age.
     *
     * @param late whether it is overdue
     * @param width the length of its bar in per cent of the longest
     */
    public record Bucket(String label, String amount, boolean late, long width) {}
}
