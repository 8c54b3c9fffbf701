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
            Checks.require(line >= 1, "lines are numbered from 1: ", line);
        }

        @Override
        public OptionalInt creditedLine() {
            return OptionalInt.of(line);
        }
    }

    /**
     * So much of an invoice line.
     *
     * @param quantity above 0, at most 6 decimals; counts with the line's sign
     * @param unitPrice a changed price; without it the line's own
     */
    record LineQuantity(int line, BigDecimal quantity, Optional<MonetaryAmount> unitPrice) implements CreditedPart {

        /** Refuses numbers below 1, quantities that are not above 0 and prices below 0. */
        public LineQuantity {
            Checks.require(line >= 1, "lines are numbered from 1: ", line);
            quantity = Checks.decimal(quantity, 6, "quantity");
            Checks.require(quantity.signum() > 0, "quantity must be above 0: ", quantity);
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
     * @param amount above 0; counts with the line's sign
     */
    record LineAmount(int line, MonetaryAmount amount) implements CreditedPart {

        /** Refuses numbers below 1 and amounts that are not above 0. */
        public LineAmount {
            Checks.require(line >= 1, "lines are numbered from 1: ", line);
            amount = Doors.positive(amount, "amount");
        }

        @Override
        public OptionalInt creditedLine() {
            return OptionalInt.of(line);
        }
    }

    /** A line of its own, at taxes that stand on the invoice. */
    record FreeLine(Line line) implements CreditedPart {

        /** Refuses what only an invoice line has. */
        public FreeLine {
            Checks.require(line.source().isEmpty(), "a free line of a credit note bills no source");
            Checks.require(line.quantity().signum() > 0, "a free line of a credit note has a quantity above 0");
            Checks.require(
                    line.allowances().isEmpty()
                            && line.charges().isEmpty()
                            && line.baseQuantity().compareTo(BigDecimal.ONE) == 0,
                    "a free line of a credit note has no allowances, charges or base quantity");
        }
    }

    /** What is left of an allowance of the document whose taxes no line has; numbered from 1. */
    record AllowanceRest(int number) implements CreditedPart {

        /** Refuses numbers below 1. */
        public AllowanceRest {
            Checks.require(number >= 1, "allowances are numbered from 1: ", number);
        }
    }

    /** What is left of a charge of the document whose taxes no line has, for example freight; numbered from 1. */
    record ChargeRest(int number) implements CreditedPart {

        /** Refuses numbers below 1. */
        public ChargeRest {
            Checks.require(number >= 1, "charges are numbered from 1: ", number);
        }
    }
}
