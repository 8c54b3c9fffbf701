package dev.solde.billing.documents.page;

import java.util.List;

/**
 * What settled an item, or what it was used for, and what is left.
 *
 * @param title what the table tells
 * @param caption what the shares are
 * @param shares each with its document and day, all but the last
 * @param last the last of them, which stay on one page with what is left
 * @param rest what is left, with its name
 * @param isSettled whether nothing is left
 */
public record SettlementText(
        String title, String caption, List<Share> shares, List<Share> last, Fact rest, boolean isSettled) {

    /** Copies the list. */
    public SettlementText {
        shares = List.copyOf(shares);
        last = List.copyOf(last);
    }

    static SettlementText of(String title, String caption, List<Share> all, Fact rest, boolean isSettled) {
        return new SettlementText(title, caption, Kept.first(all), Kept.last(all), rest, isSettled);
    }

    /**
     * A part of an item.
     *
     * @param document the document on the other side
     * @param date the day from which it counts
     */
    public record Share(String document, String date, String amount) {}
}
