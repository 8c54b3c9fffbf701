package dev.solde.billing.document;

import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A debit or credit that waits to be billed: off the ledger, so that it moves no balance, until it becomes a line of
 * an invoice or credit note. Frozen as of the record that revised it last; whether a draft reserves it is told by the draft.
 */
@Value.Immutable
public sealed interface PendingEntry permits ImmutablePendingEntry {

    /** Names it. */
    PendingEntryId id();

    /** Where it stands. */
    PendingEntryState state();

    /** Whether it will raise or lower what the customer owes. */
    Side side();

    /** What will be printed; {@code [erased]} after an erasure. */
    String label();

    /** The host's classification of the line that it becomes. */
    Optional<LineType> lineType();

    /** The whole of it, above 0, in its price mode. */
    MonetaryAmount amount();

    /** What is not yet billed of it; 0 when all is, or when it was cancelled. */
    MonetaryAmount left();

    /** Whether its amount includes tax. */
    PriceMode priceMode();

    /** The taxes of the line that it becomes. */
    List<Tax> taxes();

    /** The day from which it is taken up by billing. */
    LocalDate processingDate();

    /** The entry in whose place it waits, after a credit note released that one's line. */
    Optional<PendingEntryId> copyOf();

    /** For the kernel, which makes entries from facts. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PendingEntry}. */
    final class Builder extends ImmutablePendingEntry.Builder {
        Builder() {}
    }
}
