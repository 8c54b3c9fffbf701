package dev.solde.billing.allocation;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.DebitItemId;
import java.util.Objects;

/**
 * A debit that was settled because the payer named it.
 *
 * @param name the document number or the value of the host reference by which it was named
 */
public record NamedDebit(String name, DebitItemId debit) {

    /** Refuses a name that no remittance can hold. */
    public NamedDebit {
        name = Checks.key(name, 128, "name in a remittance");
        Objects.requireNonNull(debit, "debit");
    }
}
