package dev.solde.billing.document;

import dev.solde.billing.internal.Checks;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** The door for the figures of a foreign document: their decimals are kept, because there are rules about them. */
final class StatedNumber {
    private static final int MAX_WHOLE_DIGITS = 18;
    private static final int MAX_DECIMALS = 30;
    private static final int MAX_CATEGORY_LENGTH = 64;

    private StatedNumber() {}

    static BigDecimal checked(BigDecimal number, String name) {
        Objects.requireNonNull(number, name);
        // Without bounds on the exponent a sum with 1E+999999999 would be written out.
        Checks.require(
                number.precision() - (long) number.scale() <= MAX_WHOLE_DIGITS
                        && number.scale() >= -MAX_WHOLE_DIGITS
                        && number.scale() <= MAX_DECIMALS,
                name + " must be below 10^18 and have at most 30 decimals");
        return number;
    }

    static void checked(Optional<BigDecimal> number, String name) {
        number.ifPresent(present -> checked(present, name));
    }

    static Optional<String> category(Optional<String> category) {
        return category.map(code -> Checks.key(code.strip(), MAX_CATEGORY_LENGTH, "category"));
    }
}
