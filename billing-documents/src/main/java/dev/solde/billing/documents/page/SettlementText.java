package dev.solde.billing.documents.page;

import java.util.List;

/**
 * What settled an item, or what it was used for, and what is left.
 *
 * @param caption what the shares are
 * @param shares each with its document and day
 * @param rest what is left, with its name
 * @param isSettled whether nothing is left
 */
public record SettlementText(String caption, List<Share> shares, Fact rest, boolean isSettled) {

    /** Copies the list. */
    public SettlementText {
        shares = List.copyOf(shares);
    }

    /**
     * A part of an item.
     *
     * @param document the document on the other side
     * @param date the day from which it counts
     */
    public record Share(String document, String date, String amount) {}
}
