package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import org.immutables.value.Value;

/**
 * Ends the dispute of an item: it takes part in automatic allocation again.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code not-disputed}.
 */
@Value.Immutable
public sealed interface EndDispute extends Command<ItemId> permits ImmutableEndDispute {

    @Override
    default AccountId account() {
        return item().account();
    }

    /** The item. */
    ItemId item();

    /** A disputed item. */
    static EndDispute of(ItemId item) {
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
        return cases.endDispute(this);
    }

    /** Builds an {@link EndDispute}. */
    final class Builder extends ImmutableEndDispute.Builder {
        Builder() {}

        /**
         * Builds the command.
         */
        @Override
        public EndDispute build() {
            EndDispute command = super.build();
            Doors.expected(command.expectedVersion());
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private EndDispute finish() {
            return super.build();
        }
    }
}
