package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.payment.PaymentMethod;
import java.util.Locale;
import java.util.Optional;

/** The kernel's codes of payment methods are the format's words in capitals. */
public final class PaymentMethods {

    private PaymentMethods() {}

    /** The method of a word. */
    public static PaymentMethod of(String word) {
        return PaymentMethod.of(word.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9._-]", "_"));
    }

    /** The method of a word; any where none is written. */
    static PaymentMethod of(Optional<String> word) {
        return word.map(PaymentMethods::of).orElse(PaymentMethod.OTHER);
    }
}
