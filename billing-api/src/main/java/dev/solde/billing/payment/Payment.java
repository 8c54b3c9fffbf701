package dev.solde.billing.payment;

import dev.solde.billing.allocation.NamedDebit;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * Money that was received: lowers what the customer owes by its whole amount. What it settles is said by allocations; the
 * rest waits on the account.
 *
 * @param amountMinor the amount in minor units, above 0
 * @param method how it came; a payment has exactly one
 * @param postingDate the day on which it counts in every balance
 * @param valueDate the day on which the money was at the seller's disposal
 * @param payer who paid, if it is not the customer
 * @param reference what the payer wrote
 * @param memo what the clerk wrote
 * @param named what was settled because the payer named it; {@link Remittance#unapplied} tells which names settled nothing
 */
public record Payment(
        PaymentId id,
        CurrencyUnit currency,
        long amountMinor,
        PaymentMethod method,
        LocalDate postingDate,
        LocalDate valueDate,
        Optional<String> payer,
        Optional<String> reference,
        Optional<String> memo,
        List<NamedDebit> named) {

    /** Copies the list. */
    public Payment {
        named = List.copyOf(named);
    }

    /** What was received. */
    public MonetaryAmount amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }
}
