package dev.solde.billing.testkit.model;

import dev.solde.billing.Billing;
import dev.solde.billing.command.Command;

/** What is done with a draft before it is issued: no command, so that no key is kept for it and no record is made. */
interface DraftVerb extends Verb {

    /** Does it. */
    void tell(Billing billing, Saying saying);

    @Override
    default Command<?> command(Saying saying) {
        throw new IllegalStateException("not a command: " + this);
    }
}
