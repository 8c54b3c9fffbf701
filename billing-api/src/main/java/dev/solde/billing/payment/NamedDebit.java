package dev.solde.billing.payment;

import dev.solde.billing.ledger.DebitItemId;
import java.util.Objects;

/**
 * A debit that was settled because the payer named it.
 *
 * @param name the document number or the value of the host reference by which it was named
 */
public record NamedDebit(String name, DebitItemId debit) {

    /** Refuses a name that {@link Remittance} would refuse. */
    public NamedDebit {
        name = Remittance.name(name);
        Objects.requireNonNull(debit, "debit");
    }
}
