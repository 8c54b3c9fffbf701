package dev.solde.billing.command;

import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import javax.money.MonetaryAmount;

/** What a credit note takes back of its invoice. */
public sealed interface CreditedPart {

    /** The invoice line of which something is credited, if one is. */
    default OptionalInt creditedLine() {
        return OptionalInt.empty();
    }

    /** All that is not yet credited of the invoice; stands alone. */
    record Whole() implements CreditedPart {}

    /** An amount spread over what is left of the invoice's tax groups; stands alone. */
    record OfAmount(MonetaryAmount amount, PriceMode priceMode) implements CreditedPart {

        /** Refuses amounts that are not above 0. */
        public OfAmount {
            amount = Doors.positive(amount, "amount");
        }
    }

    /** All that is left of an invoice line. */
    record LineRest(int line) implements CreditedPart {

        /** Refuses numbers below 1. */
        public LineRest {
            Checks.require(line >= 1, "lines are numbered from 1: " + line);
        }

        @Override
        public OptionalInt creditedLine() {
            return OptionalInt.of(line);
        }
    }

    /**
     * So much of an invoice line.
     *
     * @param quantity not 0, at most 6 decimals; below 0 for a line whose quantity is below 0
     * @param unitPrice a changed price; without it the line's own
     */
    record LineQuantity(int line, BigDecimal quantity, Optional<MonetaryAmount> unitPrice) implements CreditedPart {

        /** Refuses numbers below 1, a quantity of 0 and prices below 0. */
        public LineQuantity {
            Checks.require(line >= 1, "lines are numbered from 1: " + line);
            quantity = Checks.decimal(quantity, 6, "quantity");
            Checks.require(quantity.signum() != 0, "quantity must not be 0");
            unitPrice.ifPresent(price -> Checks.require(!price.isNegative(), "unit price must not be below 0"));
            unitPrice = unitPrice.map(Amounts::canonical);
        }

        @Override
        public OptionalInt creditedLine() {
            return OptionalInt.of(line);
        }
    }

    /**
     * An amount of an invoice line, in the invoice's price mode.
     *
     * @param amount not 0; below 0 for a line whose amount is below 0
     */
    record LineAmount(int line, MonetaryAmount amount) implements CreditedPart {

        /** Refuses numbers below 1 and an amount of 0. */
        public LineAmount {
            Checks.require(line >= 1, "lines are numbered from 1: " + line);
            Checks.require(!amount.isZero(), "amount must not be 0");
            amount = Amounts.canonical(amount);
        }

        @Override
        public OptionalInt creditedLine() {
            return OptionalInt.of(line);
        }
    }

    /** A line of its own, at taxes that stand on the invoice. */
    record FreeLine(Line line) implements CreditedPart {

        /** Refuses what only an invoice line has: a source. */
        public FreeLine {
            Checks.require(line.source().isEmpty(), "a free line of a credit note bills no source");
        }
    }
}
