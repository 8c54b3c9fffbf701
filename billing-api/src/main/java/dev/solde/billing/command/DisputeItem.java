package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import org.immutables.value.Value;

/**
 * Marks an item as disputed: it is left out of automatic allocation until the dispute ends, and stays in balance and ageing
 * (R-96).
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code already-disputed}.
 */
@Value.Immutable
public sealed interface DisputeItem extends Command<ItemId> permits ImmutableDisputeItem {

    @Override
    default AccountId account() {
        return item().account();
    }

    /** The item. */
    ItemId item();

    /** An item. */
    static DisputeItem of(ItemId item) {
        return builder(item).build();
    }

    /** Opens the command. */
    static Builder builder(ItemId item) {
        return new Builder().item(item);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.disputeItem(this);
    }

    /** Builds a {@link DisputeItem}. */
    final class Builder extends ImmutableDisputeItem.Builder {
        Builder() {}

        /**
         * Builds the command.
         */
        @Override
        public DisputeItem build() {
            DisputeItem command = super.build();
            Doors.expected(command.expectedVersion());
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private DisputeItem finish() {
            return super.build();
        }
    }
}
