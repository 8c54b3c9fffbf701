package dev.solde.billing.ledger;

import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * A link by which a credit settles a debit of the same account: never a ledger entry, so it cannot move the balance.
 * Immutable but for what is still live of it, which deallocations lower.
 *
 * @param amountMinor what was allocated, in minor units, greater than 0
 * @param liveMinor what is left of it after deallocations
 * @param effectiveDate the day from which it counts
 * @param settlement the settlement that made it, if one did
 * @param payment the payment on which the settlement was made, if any
 * @param recordSequence the journal record that made it
 */
public record Allocation(
        AllocationId id,
        CreditItemId credit,
        DebitItemId debit,
        CurrencyUnit currency,
        long amountMinor,
        long liveMinor,
        LocalDate effectiveDate,
        AllocationLock lock,
        Optional<SettlementId> settlement,
        Optional<PaymentId> payment,
        long recordSequence) {

    /** What was allocated. */
    public MonetaryAmount amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }

    /** What is left of it. */
    public MonetaryAmount liveAmount() {
        return Amounts.ofMinor(liveMinor, currency);
    }

    /** The same allocation with so much of it left. */
    public Allocation withLive(long live) {
        return new Allocation(
                id,
                credit,
                debit,
                currency,
                amountMinor,
                live,
                effectiveDate,
                lock,
                settlement,
                payment,
                recordSequence);
    }
}
