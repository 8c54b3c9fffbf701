package dev.solde.billing.fact;

import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ItemId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A movement of the balance. It is an item of the same id at the same time.
 *
 * @param item the item that came with the entry; it says side and kind
 * @param amountMinor the amount, greater than 0
 * @param entryNumber 1 to n on the account
 * @param balanceAfterMinor the balance after this entry in the order of recording
 * @param postingHighWater the greatest posting date so far, this entry's included
 * @param backdatedDays the greatest backdating so far, this entry's included
 * @param cause why, where the kind alone does not say it, for example {@code bad-debt}
 * @param number the number that an opening item had in the system from which it was taken over
 * @param origin the item that this one reverses or reinstates
 */
public record EntryPosted(
        ItemId item,
        long amountMinor,
        long entryNumber,
        long balanceAfterMinor,
        LocalDate documentDate,
        LocalDate postingDate,
        LocalDate valueDate,
        LocalDate dueDate,
        LocalDate postingHighWater,
        long backdatedDays,
        Optional<String> cause,
        Optional<DocumentNumber> number,
        Optional<ItemId> origin)
        implements Fact {

    /** Whether the entry was posted before an earlier recorded one, so that balances of past dates must look for it. */
    public boolean late() {
        return postingDate.isBefore(postingHighWater);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.entryPosted(this);
    }
}
