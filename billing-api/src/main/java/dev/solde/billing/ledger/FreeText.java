package dev.solde.billing.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text that a person wrote or that names a person: it enters the hash chain only as a salted digest, so that it can be
 * erased later while the chain still verifies. An erased text knows that it was there, not what it was.
 */
public record FreeText(@Nullable String text) {

    private static final FreeText ERASED = new FreeText(null);

    /** The text as given; its length was checked where it came in. */
    public static FreeText of(String text) {
        return new FreeText(java.util.Objects.requireNonNull(text, "text"));
    }

    /** What is left of a text that was erased. */
    public static FreeText erased() {
        return ERASED;
    }

    /** The text, or empty when it was erased. */
    public Optional<String> value() {
        return Optional.ofNullable(text);
    }

    /** Whether the text was erased. */
    public boolean isErased() {
        return text == null;
    }

    /** The text, or {@code [erased]}. */
    public String shown() {
        return text == null ? "[erased]" : text;
    }

    /** Never the text itself: commands and facts end up in logs. */
    @Override
    public String toString() {
        return text == null ? "[erased]" : "[" + text.length() + " characters]";
    }
}
