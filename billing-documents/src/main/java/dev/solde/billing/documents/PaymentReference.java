package dev.solde.billing.documents;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A structured creditor reference of ISO 11649: {@code RF}, two check digits, and 1 to 21 letters or digits. A bank transfers it as it
 * is, and a slip of one character shows.
 *
 * @param value without spaces, in capitals, for example {@code RF18539007547034}
 */
public record PaymentReference(String value) {

    private static final String PREFIX = "RF";
    private static final int CHECKED_FROM = 4;
    private static final int LONGEST = 21;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int SUM = 98;

    /** Refuses what is not such a reference, wrong check digits included. */
    public PaymentReference {
        Objects.requireNonNull(value, "value");
        if (!value.matches("RF[0-9]{2}[A-Z0-9]{1,21}") || remainder(value) != 1) {
            throw new IllegalArgumentException("value: not a creditor reference of ISO 11649: " + value);
        }
    }

    /**
     * The reference that carries this text, with its check digits. Spaces and the separators {@code . - _ / :} are left out and letters
     * become capitals.
     *
     * @throws IllegalArgumentException when nothing, more than 21 characters or another character is left
     */
    public static PaymentReference of(String text) {
        return carrying(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "text: a creditor reference carries 1 to 21 letters and digits, not " + text));
    }

    /** Reads a reference as printed or as transferred: in capitals or not, with or without spaces. */
    public static PaymentReference parse(String text) {
        return new PaymentReference(text.replaceAll("[ \u00a0]", "").toUpperCase(Locale.ROOT));
    }

    /** The reference that carries this text, if one can. */
    static Optional<PaymentReference> carrying(String text) {
        String carried = text.replaceAll("[ ._/:-]", "");
        if (carried.isEmpty() || carried.length() > LONGEST || !carried.matches("[A-Za-z0-9]+")) {
            return Optional.empty();
        }
        String capitals = carried.toUpperCase(Locale.ROOT);
        int check = SUM - remainder(PREFIX + "00" + capitals);
        return Optional.of(new PaymentReference(PREFIX + check / 10 + check % 10 + capitals));
    }

    /** What it carries: all after the check digits. */
    String carried() {
        return value.substring(CHECKED_FROM);
    }

    /** As printed: in groups of four. */
    public String printed() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The first four characters go to the end, letters count from A = 10. */
    private static int remainder(String reference) {
        String turned = reference.substring(CHECKED_FROM) + reference.substring(0, CHECKED_FROM);
        StringBuilder digits = new StringBuilder();
        turned.chars().forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }

    @Override
    public String toString() {
        return value;
    }
}
