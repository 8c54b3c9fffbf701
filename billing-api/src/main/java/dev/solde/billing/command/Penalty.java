package dev.solde.billing.command;

import dev.solde.billing.document.Tax;
import dev.solde.billing.internal.Checks;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * What the seller keeps of a cancelled purchase: an amount in the invoice's price mode, or a percentage of the cancelled lines
 * (R-68).
 */
@Value.Immutable
public sealed interface Penalty permits ImmutablePenalty {

    /** The amount, at least 0; empty for a percentage. */
    Optional<MonetaryAmount> amount();

    /** The percentage, 0 to 100 with at most 6 decimals; empty for an amount. */
    Optional<BigDecimal> percent();

    /** The fee that is charged beside the full credit; without it the credit is lowered. */
    Optional<SeparateFee> separateFee();

    /**
     * The penalty as a pending entry of its own.
     *
     * @param label what will be printed
     * @param taxes its taxes; without them those of the cancelled lines, one entry for each set of taxes
     */
    record SeparateFee(String label, Optional<List<Tax>> taxes) {

        /** Refuses a blank label and taxes that cannot stand together. */
        public SeparateFee {
            label = Checks.text(label, Doors.MAX_TEXT, "label of the penalty");
            taxes = taxes.map(Tax::together);
        }
    }

    /** So many per cent of the cancelled lines. */
    static Penalty percent(long percent) {
        return percent(BigDecimal.valueOf(percent));
    }

    /** So many per cent of the cancelled lines, written as a decimal. */
    static Penalty percent(String percent) {
        return percent(new BigDecimal(percent));
    }

    /** So many per cent of the cancelled lines. */
    static Penalty percent(BigDecimal percent) {
        return new Builder().percent(percent).build();
    }

    /** An amount, in the invoice's price mode. */
    static Penalty amount(MonetaryAmount amount) {
        return new Builder().amount(amount).build();
    }

    /** The same, charged beside the full credit, with the taxes of the cancelled lines. */
    default Penalty asSeparateFee() {
        return asSeparateFee(new SeparateFee("Cancellation fee", Optional.empty()));
    }

    /** The same, charged beside the full credit under this label, with the taxes of the cancelled lines. */
    default Penalty asSeparateFee(String label) {
        return asSeparateFee(new SeparateFee(label, Optional.empty()));
    }

    /** The same, charged beside the full credit under this label, with these taxes. */
    default Penalty asSeparateFee(String label, Tax first, Tax... others) {
        return asSeparateFee(new SeparateFee(
                label,
                Optional.of(
                        Stream.concat(Stream.of(first), Arrays.stream(others)).toList())));
    }

    private Penalty asSeparateFee(SeparateFee fee) {
        return new Builder().from(this).separateFee(fee).build();
    }

    /** Builds a {@link Penalty}. */
    final class Builder extends ImmutablePenalty.Builder {
        Builder() {}

        /**
         * Builds the penalty.
         *
         * @throws IllegalArgumentException for an amount below 0, or a percentage outside 0 to 100 or of more than 6 decimals
         */
        @Override
        public Penalty build() {
            Penalty penalty = super.build();
            penalty.amount().ifPresent(amount -> Checks.require(!amount.isNegative(), "penalty below 0: ", amount));
            penalty.percent()
                    .ifPresent(percent -> Checks.require(
                            percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0,
                            "a percentage is 0 to 100: ",
                            percent));
            return new Builder()
                    .from(penalty)
                    .percent(penalty.percent().map(percent -> Checks.decimal(percent, 6, "percentage")))
                    .finish();
        }

        private Penalty finish() {
            return super.build();
        }
    }
}
