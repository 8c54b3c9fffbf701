package dev.solde.billing.document;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.LineType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * A line as it is asked for; {@link InvoiceLine} is what was issued. Its amount is
 * {@code quantity x unitPrice / baseQuantity - allowances + charges}, rounded once.
 */
@Value.Immutable
public sealed interface Line permits ImmutableLine {

    /** What is printed, 1 to 500 characters. */
    String label();

    /** How much, at most 6 decimals; below 0 for a line that takes away. */
    @Value.Default
    default BigDecimal quantity() {
        return BigDecimal.ONE;
    }

    /** The price of {@link #baseQuantity()}, at least 0, at most 9 decimals. */
    MonetaryAmount unitPrice();

    /** The quantity to which the price belongs, above 0. */
    @Value.Default
    default BigDecimal baseQuantity() {
        return BigDecimal.ONE;
    }

    /** The taxes that apply, each its own group on the document. */
    List<Tax> taxes();

    /** Reductions on this line, without taxes of their own. */
    List<Allowance> allowances();

    /** Surcharges on this line, without taxes of their own. */
    List<Charge> charges();

    /** The host's classification. */
    Optional<LineType> lineType();

    /** The host's thing that this line bills; billed once, until a credit note releases it. */
    Optional<HostReference> source();

    /** A plain line. */
    static Line of(String label, long quantity, MonetaryAmount unitPrice, Tax... taxes) {
        return builder(label)
                .quantity(quantity)
                .unitPrice(unitPrice)
                .taxes(List.of(taxes))
                .build();
    }

    /** Opens a line with this label. */
    static Builder builder(String label) {
        return new Builder().label(label);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** Builds a {@link Line}. */
    final class Builder extends ImmutableLine.Builder {
        Builder() {}

        /** A whole quantity. */
        public Builder quantity(long quantity) {
            return quantity(BigDecimal.valueOf(quantity));
        }

        /** A quantity written as a decimal. */
        public Builder quantity(String quantity) {
            return quantity(new BigDecimal(quantity));
        }

        /** A whole base quantity. */
        public Builder baseQuantity(long baseQuantity) {
            return baseQuantity(BigDecimal.valueOf(baseQuantity));
        }

        /**
         * Builds the line.
         *
         * @throws IllegalArgumentException for a quantity of 0 or of more than 6 decimals, a price below 0 or of more than 9
         *     decimals, a base quantity not above 0, a tax named twice, or an adjustment with taxes of its own
         */
        @Override
        public Line build() {
            Line line = super.build();
            Checks.require(line.quantity().signum() != 0, "quantity must not be 0");
            Checks.require(line.baseQuantity().signum() > 0, "base quantity must be above 0");
            Checks.require(
                    !line.unitPrice().isNegative(), "unit price must not be below 0; make the quantity negative");
            Tax.together(line.taxes());
            Checks.require(
                    line.allowances().stream().allMatch(a -> a.taxes().isEmpty())
                            && line.charges().stream().allMatch(c -> c.taxes().isEmpty()),
                    "an allowance or charge on a line has the line's taxes, not its own");
            return new Builder()
                    .from(line)
                    .label(Checks.text(line.label(), 500, "label"))
                    .quantity(Checks.decimal(line.quantity(), 6, "quantity"))
                    .baseQuantity(Checks.decimal(line.baseQuantity(), 6, "base quantity"))
                    .unitPrice(Amounts.canonical(line.unitPrice()))
                    .finish();
        }

        private Line finish() {
            return super.build();
        }
    }
}
