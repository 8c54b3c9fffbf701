package dev.solde.billing.documents.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** What may stand in a header of a mail: one line, so that no text begins a header of its own. */
final class Headers {

    private Headers() {}

    /** Text of one line. */
    static String line(String text, String name) {
        Objects.requireNonNull(text, name);
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        if (text.codePoints().anyMatch(Headers::breaksLines)) {
            throw new IllegalArgumentException(name + " must be one line without control characters");
        }
        return text;
    }

    private static boolean breaksLines(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    /** One address, without name, comment or group. */
    static InternetAddress address(String text, String name) {
        line(text, name);
        try {
            InternetAddress[] found = InternetAddress.parse(text, true);
            if (found.length == 1
                    && !found[0].isGroup()
                    && text.equals(found[0].getAddress())
                    && text.indexOf('@') > 0) {
                found[0].validate();
                return found[0];
            }
        } catch (AddressException e) {
            throw refused(name, e);
        }
        throw refused(name, null);
    }

    /** The address is not repeated: the message may end in a log. */
    private static IllegalArgumentException refused(String name, @org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException(name + " must be one mail address", cause);
    }

    static InternetAddress address(String address, Optional<String> shown) {
        InternetAddress internet = address(address, "address");
        try {
            internet.setPersonal(shown.orElse(null), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        return internet;
    }
}
