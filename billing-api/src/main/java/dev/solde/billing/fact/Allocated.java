package dev.solde.billing.fact;

import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A credit settles a debit. Posts no entry and cannot move the balance.
 *
 * @param amountMinor what is allocated, greater than 0
 * @param effectiveDate the day from which it counts
 * @param settlement the settlement of which it is part
 * @param payment the payment on which the settlement was made
 */
public record Allocated(
        AllocationId id,
        CreditItemId credit,
        DebitItemId debit,
        long amountMinor,
        LocalDate effectiveDate,
        AllocationLock lock,
        Optional<SettlementId> settlement,
        Optional<PaymentId> payment)
        implements Fact {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.allocated(this);
    }
}
