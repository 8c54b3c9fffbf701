package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;

/**
 * The number printed on a document, 1 to 35 characters: taken from a series by the kernel, or given when the document was
 * issued elsewhere. Unique within the tenant.
 */
public record DocumentNumber(String value) implements Comparable<DocumentNumber> {

    /** Refuses blank text, more than 35 characters and spaces at the ends. */
    public DocumentNumber {
        value = Checks.key(value, 35, "document number");
    }

    /** The number as printed. */
    public static DocumentNumber of(String value) {
        return new DocumentNumber(value);
    }

    @Override
    public int compareTo(DocumentNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
