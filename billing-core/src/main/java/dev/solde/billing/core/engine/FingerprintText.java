package dev.solde.billing.core.engine;

import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Digest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import javax.money.MonetaryAmount;

/** The text behind a fingerprint: every value with its length, so that no two commands run into the same text. */
final class FingerprintText {

    private static final String VERSION = "command/1";

    private final StringBuilder text = new StringBuilder(256);

    FingerprintText(String kind) {
        add(VERSION).add(kind);
    }

    /** Adds a value by its canonical text; what is absent is told apart from an empty text. */
    FingerprintText add(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? add("-") : add("+").add(optional.get());
        }
        String canonical = canonical(value);
        text.append(canonical.length()).append(':').append(canonical).append(';');
        return this;
    }

    /** Adds a list with its length. */
    <T> FingerprintText each(String name, Collection<? extends T> values, Consumer<? super T> each) {
        add(name).add(values.size());
        values.forEach(each);
        return this;
    }

    private static String canonical(Object value) {
        if (value instanceof MonetaryAmount amount) {
            return Amounts.decimal(amount).toPlainString() + " "
                    + amount.getCurrency().getCurrencyCode();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    Digest digest() {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return Digest.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
