package dev.solde.billing.command;

import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.SettlementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Ends an allocation, a part of it, or a whole settlement: both items are open again by the amount. Posts
 * nothing.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code allocation-not-found}, {@code settlement-not-found} (also when nothing of it is live any more),
 * {@code allocation-locked}, {@code already-deallocated}, {@code currency-mismatch}, {@code scale-too-fine},
 * {@code amount-too-large}, {@code exceeds-allocation}, {@code date-in-future}, {@code period-closed},
 * {@code before-item-date}.
 */
@Value.Immutable
public sealed interface Deallocate extends Command<List<Deallocation>> permits ImmutableDeallocate {

    /** The allocation to end; empty when a settlement is named. */
    Optional<AllocationId> allocation();

    /** The settlement of which everything ends; empty when an allocation is named. */
    Optional<SettlementId> settlement();

    /** How much of the allocation ends; without it what is left of it. */
    Optional<MonetaryAmount> amount();

    /** The day from which it counts; without it today, raised to what R-14 asks. */
    Optional<LocalDate> effectiveDate();

    /** All that is left of an allocation. */
    static Deallocate of(AllocationId allocation) {
        return builder(allocation).build();
    }

    /** A part of an allocation. */
    static Deallocate part(AllocationId allocation, MonetaryAmount amount) {
        return builder(allocation).amount(amount).build();
    }

    /** All that is left of a settlement. */
    static Deallocate settlement(SettlementId settlement) {
        return new Builder()
                .account(settlement.account())
                .settlement(settlement)
                .build();
    }

    /** Opens the end of an allocation. */
    static Builder builder(AllocationId allocation) {
        return new Builder().account(allocation.account()).allocation(allocation);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.deallocate(this);
    }

    /** Builds a {@link Deallocate}. */
    final class Builder extends ImmutableDeallocate.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for an amount that is not above 0, or an amount of a settlement
         */
        @Override
        public Deallocate build() {
            Deallocate command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.effectiveDate(), "effective date");
            Checks.require(
                    command.allocation().isPresent() != command.settlement().isPresent(),
                    "either an allocation or a settlement");
            Checks.require(
                    command.amount().isEmpty() || command.allocation().isPresent(), "a settlement ends as a whole");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .amount(command.amount().map(amount -> Doors.positive(amount, "amount")))
                    .finish();
        }

        private Deallocate finish() {
            return super.build();
        }
    }
}
