package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;

/** Separates the books of one tenant from another's in one storage; one kernel works for exactly one tenant. */
public record TenantId(String value) {

    /** The tenant of a kernel that names none. */
    public static final TenantId DEFAULT = new TenantId("default");

    /** Refuses blank text, more than 64 characters and spaces at the ends. */
    public TenantId {
        value = Checks.key(value, 64, "tenant id");
    }

    /** The tenant that the host calls {@code value}. */
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
