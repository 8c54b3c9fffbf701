package dev.solde.billing.documents.page;

import java.util.List;
import java.util.Optional;

/**
 * How pages look: colours as {@code #rrggbb}, each with enough contrast to what it stands on.
 *
 * @param name the seller's name as a brand
 * @param logo the logo as a {@code data:} address
 * @param accent the brand's colour, for surfaces
 * @param onAccent the colour of text on it
 * @param heading the colour of headings on white: the accent where that can be read
 * @param footer lines at the foot of every page
 * @param mentions what the law demands on invoices and credit notes
 * @param paper {@code A4} or {@code letter}
 * @param footMillimetres the height of the foot
 */
public record Look(
        String name,
        Optional<String> logo,
        String accent,
        String onAccent,
        String heading,
        List<String> footer,
        List<String> mentions,
        String paper,
        int footMillimetres) {

    /** Copies the lists. */
    public Look {
        footer = List.copyOf(footer);
        mentions = List.copyOf(mentions);
    }

    /** Whether there is a foot beyond the page number. */
    public boolean hasFooter() {
        return !footer.isEmpty();
    }
}
