package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;

/**
 * Names a thing of the host: on a document it is information to find the document by, on an invoice line it is the source
 * of the line and is billed once. Hashed as it is, so it must not contain personal data.
 */
public record HostReference(String kind, String value) {

    /** Refuses a kind that is not a code of at most 32 characters and a value of more than 128. */
    public HostReference {
        kind = Checks.code(kind, 32, "reference kind");
        value = Checks.key(value, 128, "reference value");
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
