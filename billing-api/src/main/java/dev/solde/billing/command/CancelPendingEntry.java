package dev.solde.billing.command;

import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PendingEntryId;
import org.immutables.value.Value;

/**
 * Takes a pending entry back, or what is left of it, before it is billed. What stands on a document already stays
 * there.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code pending-entry-not-found}, {@code not-pending}, {@code pending-entry-reserved}.
 */
@Value.Immutable
public sealed interface CancelPendingEntry extends Command<PendingEntry> permits ImmutableCancelPendingEntry {

    @Override
    default AccountId account() {
        return entry().account();
    }

    /** The entry to take back. */
    PendingEntryId entry();

    /** Takes this entry back. */
    static CancelPendingEntry of(PendingEntryId entry) {
        return builder(entry).build();
    }

    /** Opens the rest. */
    static Builder builder(PendingEntryId entry) {
        return new Builder().entry(entry);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.cancelPendingEntry(this);
    }

    /** Builds a {@link CancelPendingEntry}. */
    final class Builder extends ImmutableCancelPendingEntry.Builder {
        Builder() {}

        /** Builds the command. */
        @Override
        public CancelPendingEntry build() {
            CancelPendingEntry command = super.build();
            Doors.expected(command.expectedVersion());
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private CancelPendingEntry finish() {
            return super.build();
        }
    }
}
