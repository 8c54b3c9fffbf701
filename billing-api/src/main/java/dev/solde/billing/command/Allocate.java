package dev.solde.billing.command;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Allocates credits to debits by hand: posts nothing, changes only open amounts. All pairs or none;
 * their order does not matter.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code different-account}, {@code item-not-found}, {@code currency-mismatch}, {@code scale-too-fine},
 * {@code amount-too-large}, {@code exceeds-open-amount}, {@code date-in-future}, {@code period-closed},
 * {@code before-item-date}.
 */
@Value.Immutable
public sealed interface Allocate extends Command<List<Allocation>> permits ImmutableAllocate {

    @Override
    default AccountId account() {
        return pairs().get(0).credit().account();
    }

    /** What is allocated, at least one pair. */
    List<Pair> pairs();

    /** The day from which it counts; without it today, raised to what R-14 asks. */
    Optional<LocalDate> effectiveDate();

    /** So much of this credit for that debit. */
    record Pair(CreditItemId credit, DebitItemId debit, MonetaryAmount amount) {

        /** Refuses amounts that are not above 0. */
        public Pair {
            amount = Doors.positive(amount, "amount");
        }
    }

    /** One pair, from today. */
    static Allocate of(CreditItemId credit, DebitItemId debit, MonetaryAmount amount) {
        return builder(credit, debit, amount).build();
    }

    /**
     * What a proposal says, which may have been edited; refused {@code ledger-changed} when the account has moved on since.
     *
     * @throws IllegalArgumentException for a proposal without shares, and for one of money that is not recorded yet
     */
    static Allocate of(AllocationProposal proposal) {
        Builder builder = new Builder();
        for (AllocationProposal.Share share : proposal.shares()) {
            Checks.require(share.credit().isPresent(), "the proposal is of money that is not recorded yet");
            MonetaryAmount amount = Amounts.ofMinor(share.amountMinor(), proposal.currency());
            builder.pair(share.credit().orElseThrow(), share.debit(), amount);
        }
        builder.expectedVersion(proposal.version());
        return builder.build();
    }

    /** Opens an allocation that begins with this pair. */
    static Builder builder(CreditItemId credit, DebitItemId debit, MonetaryAmount amount) {
        return new Builder().pair(credit, debit, amount);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.allocate(this);
    }

    /** Builds an {@link Allocate}. */
    final class Builder extends ImmutableAllocate.Builder {
        Builder() {}

        /** Adds a pair. */
        public Builder pair(CreditItemId credit, DebitItemId debit, MonetaryAmount amount) {
            return pair(new Pair(credit, debit, amount));
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException without a pair
         */
        @Override
        public Allocate build() {
            Allocate command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.effectiveDate(), "effective date");
            Doors.some(command.pairs(), "pair");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private Allocate finish() {
            return super.build();
        }
    }
}
