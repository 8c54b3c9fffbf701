package dev.solde.billing.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is checked at the door: everything that the call alone can show to be wrong. Each method names the argument and
 * throws {@link IllegalArgumentException} or {@link NullPointerException}; nothing here knows an account.
 */
public final class Checks {

    private Checks() {}

    /** An opaque key: 1 to {@code max} characters, no space at either end, no control character, Unicode NFC. */
    public static String key(String value, int max, String name) {
        String text = text(value, max, name);
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException(name + " must not begin or end with a space: '" + value + "'");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new IllegalArgumentException(name + " must not contain control characters");
            }
        }
        return text;
    }

    /** A code of the program's own making: letters, digits, dot, dash and underscore. */
    public static String code(String value, int max, String name) {
        String code = key(value, max, name);
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                    name + " must consist of letters, digits, '.', '-' and '_': '" + value + "'");
        }
        return code;
    }

    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isAlphanumeric = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            boolean isMark = i > 0 && (c == '.' || c == '_' || c == '-');
            if (!isAlphanumeric && !isMark) {
                return false;
            }
        }
        return true;
    }

    /** The text in Unicode NFC. */
    public static String normalized(String value) {
        for (int i = 0; i < value.length(); i++) {
            // Below this every text is in NFC.
            if (value.charAt(i) >= 0x300) {
                return Normalizer.normalize(value, Normalizer.Form.NFC);
            }
        }
        return value;
    }

    /**
     * Text for people: 1 to {@code max} characters, not blank, brought to Unicode NFC so that equal texts have equal
     * digests. Line breaks and tabs are kept; other control characters and unpaired surrogates are refused because some
     * databases cannot hold them.
     */
    public static String text(String value, int max, String name) {
        Objects.requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        String text = normalized(value);
        if (text.length() > max) {
            throw new IllegalArgumentException(
                    name + " must have at most " + max + " characters, but has " + text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = c == '\n' || c == '\t';
            if (Character.isISOControl(c) && !kept) {
                throw new IllegalArgumentException(name + " must not contain control characters");
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException(name + " must be well-formed Unicode");
            }
        }
        return text;
    }

    /** A number without trailing zeros and without exponent, of at most the given decimals. */
    public static BigDecimal decimal(BigDecimal value, int maxDecimals, String name) {
        Objects.requireNonNull(value, name);
        // Checked before stripping: expanding a huge exponent would take all memory.
        if (value.precision() - (long) value.scale() > 18) {
            throw new IllegalArgumentException(name + " must be below 10^18");
        }
        BigDecimal canonical = value.stripTrailingZeros();
        if (canonical.scale() > maxDecimals) {
            throw new IllegalArgumentException(name + " must have at most " + maxDecimals + " decimals: " + value);
        }
        return canonical.scale() < 0 ? canonical.setScale(0) : canonical;
    }

    /** A day of the years 1900 to 9999, which every database can hold and count from. */
    public static LocalDate date(LocalDate value, String name) {
        if (value.getYear() < 1900 || value.getYear() > 9999) {
            throw new IllegalArgumentException(name + " must lie in the years 1900 to 9999: " + value);
        }
        return value;
    }

    /** Refuses a state of the call that the condition excludes. */
    public static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Refuses likewise; the message ends with what was found, which is made text only then. */
    public static void require(boolean condition, String message, Object found) {
        if (!condition) {
            throw new IllegalArgumentException(message + found);
        }
    }
}
