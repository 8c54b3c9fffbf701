package dev.solde.billing.fact;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A pending entry as of this record: each revision is complete, so that the latest is the entry. It is off the ledger before it
 * is billed.
 *
 * @param side whether it will raise or lower what is owed
 * @param label what will be printed on the line
 * @param type the type of the line
 * @param amountMinor the whole amount in its price mode, greater than 0
 * @param leftMinor what is not yet billed of it: the amount while nothing is, 0 when all is or when it was cancelled
 * @param taxes the taxes of the line
 * @param processingDate the day from which it is taken up by billing
 * @param addedIn the record that added it, which orders entries of one day
 * @param copyOf the entry in whose place it waits, after a credit note released that one's line
 */
public record PendingEntryRevised(
        PendingEntryId entry,
        PendingEntryState state,
        Side side,
        FreeText label,
        Optional<LineType> type,
        long amountMinor,
        long leftMinor,
        PriceMode priceMode,
        List<Tax> taxes,
        LocalDate processingDate,
        long addedIn,
        Optional<PendingEntryId> copyOf)
        implements Fact {

    /** Copies the list. */
    public PendingEntryRevised {
        taxes = List.copyOf(taxes);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.pendingEntryRevised(this);
    }
}
