package dev.solde.billing.command;

import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.ItemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Lets a strategy allocate what waits: on the whole account, or from the side of one item. Nothing to allocate is no
 * refusal: the answer is an empty list and nothing is recorded.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code different-account}, {@code item-not-found}, {@code date-in-future}, {@code period-closed},
 * {@code exceeds-open-amount} (a proposal of more than is open), {@code exceeds-payment} (a proposal of money that is not there),
 * {@code before-item-date}.
 */
@Value.Immutable
public sealed interface AutoAllocate extends Command<List<Allocation>> permits ImmutableAutoAllocate {

    /** The one item to settle or to use; empty for all of the account. */
    Optional<ItemId> item();

    /** Who decides; without it oldest due first. */
    Optional<AllocationStrategy> strategy();

    /** The day from which it counts; without it today, raised to what R-14 asks. */
    Optional<LocalDate> effectiveDate();

    /** All that waits on the account. */
    static AutoAllocate of(AccountId account) {
        return builder(account).build();
    }

    /** From the side of one item: an invoice takes waiting credit, a payment or credit note settles open debits. */
    static AutoAllocate of(ItemId item) {
        return builder(item).build();
    }

    /** Opens an allocation of all that waits. */
    static Builder builder(AccountId account) {
        return new Builder().account(account);
    }

    /** Opens an allocation from the side of one item. */
    static Builder builder(ItemId item) {
        return new Builder().account(item.account()).item(item);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.autoAllocate(this);
    }

    /** Builds an {@link AutoAllocate}. */
    final class Builder extends ImmutableAutoAllocate.Builder {
        Builder() {}

        /** Builds the command. */
        @Override
        public AutoAllocate build() {
            AutoAllocate command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.effectiveDate(), "effective date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private AutoAllocate finish() {
            return super.build();
        }
    }
}
