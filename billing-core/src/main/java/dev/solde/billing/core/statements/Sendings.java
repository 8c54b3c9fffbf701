package dev.solde.billing.core.statements;

import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.port.MadeSending;
import dev.solde.billing.statement.Sending;

/** Reads a sending off its fact. */
public final class Sendings {

    private Sendings() {}

    /** The sending of a fact and its record. */
    public static Sending sending(MadeSending made) {
        ReferenceMade sent = made.sending();
        return new Sending(
                sent.subject(), sent.reference().value(), sent.reference().kind(), made.recordedAt(), made.actor());
    }
}
