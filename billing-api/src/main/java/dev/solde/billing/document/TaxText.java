package dev.solde.billing.document;

import dev.solde.billing.internal.Checks;
import java.util.Objects;

/** The door for the two texts of a tax: canonical (NFC), not blank, of a printable length. */
final class TaxText {
    private TaxText() {}

    static String required(String text, String argument, int maxLength) {
        Objects.requireNonNull(text, argument);
        String canonical = Checks.normalized(text);
        if (canonical.isBlank()) {
            throw new IllegalArgumentException(argument + ": must not be blank");
        }
        if (canonical.length() > maxLength) {
            throw new IllegalArgumentException(argument + ": longer than " + maxLength + " characters");
        }
        if (canonical.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(argument + ": contains a control character");
        }
        return canonical;
    }
}
