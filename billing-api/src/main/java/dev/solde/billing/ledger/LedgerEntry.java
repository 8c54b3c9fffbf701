package dev.solde.billing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * One line of the account: an immutable movement of the balance.
 *
 * @param entryNumber 1 to n on the account without a gap, in the order of recording
 * @param item the item that the entry brought
 * @param number the number of the document behind it, if any
 * @param amountMinor the amount in minor units, greater than 0; its side is the item's
 * @param balanceAfterMinor the account's balance after this entry, in the order of recording
 * @param documentDate the date of the document
 * @param postingDate the day on which it counts in every balance
 * @param valueDate the day on which the money counts
 * @param dueDate the day on which it falls due; for credits the posting date
 * @param recordSequence the journal record that holds it
 * @param recordedAt when it was recorded
 */
public record LedgerEntry(
        long entryNumber,
        ItemId item,
        Optional<DocumentNumber> number,
        CurrencyUnit currency,
        long amountMinor,
        long balanceAfterMinor,
        LocalDate documentDate,
        LocalDate postingDate,
        LocalDate valueDate,
        LocalDate dueDate,
        long recordSequence,
        Instant recordedAt) {

    /** Whether the entry raises or lowers what the customer owes. */
    public Side side() {
        return item.kind().side();
    }

    /** The amount, always above zero. */
    public MonetaryAmount amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }

    /** The running balance after this entry. */
    public MonetaryAmount balanceAfter() {
        return Amounts.ofMinor(balanceAfterMinor, currency);
    }
}
