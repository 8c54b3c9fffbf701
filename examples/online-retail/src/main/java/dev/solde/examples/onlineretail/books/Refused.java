package dev.solde.examples.onlineretail.books;

import dev.solde.billing.Rejection;

/** A document that the kernel did not accept, and why. */
public record Refused(String number, Rejection rejection) {

    /** What a batch tells; its commands carry the number of the document in their keys. */
    static Refused of(dev.solde.billing.Refused told) {
        return new Refused(told.commandKey().orElseThrow().id(), told.rejection());
    }
}
