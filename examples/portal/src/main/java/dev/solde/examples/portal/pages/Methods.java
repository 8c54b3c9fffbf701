package dev.solde.examples.portal.pages;

import dev.solde.billing.payment.PaymentMethod;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.words.Words;
import java.util.List;

/** How money comes and goes over the counter. */
final class Methods {

    private static final List<PaymentMethod> OFFERED =
            List.of(PaymentMethod.CREDIT_TRANSFER, PaymentMethod.CARD, PaymentMethod.CHEQUE, PaymentMethod.CASH);

    private Methods() {}

    record Choice(String code, String name, boolean chosen) {}

    static List<Choice> choices(String chosen, Words words) {
        return OFFERED.stream()
                .map(method -> new Choice(
                        method.code(),
                        words.word("method", method.code()),
                        method.code().equals(chosen)))
                .toList();
    }

    static PaymentMethod of(String code) {
        return OFFERED.stream()
                .filter(method -> method.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BadRequest("no such method: " + code));
    }
}
