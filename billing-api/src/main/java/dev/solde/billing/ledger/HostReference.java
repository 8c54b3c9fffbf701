package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;

/**
 * Names a thing of the host: on a document it is information to find the document by, on an invoice line it is the source
 * of the line and is billed once. Hashed as it is, so it must not contain personal data.
 */
public record HostReference(String kind, String value) {

    /** The greatest length of a kind. */
    public static final int MAX_KIND = 32;

    /** The greatest length of a value. */
    public static final int MAX_VALUE = 128;

    /** Refuses a kind that is not a code of at most {@value #MAX_KIND} characters and a value of more than {@value #MAX_VALUE}. */
    public HostReference {
        kind = Checks.code(kind, MAX_KIND, "reference kind");
        value = Checks.key(value, MAX_VALUE, "reference value");
    }

    /** The host's thing of this kind with this key. */
    public static HostReference of(String kind, String value) {
        return new HostReference(kind, value);
    }

    @Override
    public String toString() {
        return kind + ":" + value;
    }
}
