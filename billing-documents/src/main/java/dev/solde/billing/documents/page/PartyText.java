package dev.solde.billing.documents.page;

import java.util.List;

/**
 * A party as its address is written.
 *
 * @param label its part in the document
 * @param name the name, or that it is not on record: a party can be erased
 * @param lines the address, then identifiers and how to reach it
 */
public record PartyText(String label, String name, List<String> lines) {

    /** Copies the list. */
    public PartyText {
        lines = List.copyOf(lines);
    }
}
