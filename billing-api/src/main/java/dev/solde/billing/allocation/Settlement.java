package dev.solde.billing.allocation;

import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import java.util.List;
import java.util.Optional;

/**
 * Allocations that were made together from signed lines, with a payment or without one.
 *
 * @param payment the payment on which they were made
 */
public record Settlement(SettlementId id, Optional<PaymentId> payment, List<Allocation> allocations) {

    /** Copies the list. */
    public Settlement {
        allocations = List.copyOf(allocations);
    }
}
