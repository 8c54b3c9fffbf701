package dev.solde.billing.core.rules;

import dev.solde.billing.core.documents.RefundReader;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.payment.Refund;
import java.util.List;

/** Refunds read back from the facts that made them. */
final class Refunds {

    private Refunds() {}

    static List<Refund> of(Made made) {
        return made.facts(RefundRevised.class).stream()
                .map(fact -> RefundReader.refund(fact, made.facts(), made.currency()))
                .toList();
    }
}
