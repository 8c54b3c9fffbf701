package dev.solde.billing;

import dev.solde.billing.command.Command;
import dev.solde.billing.ledger.AccountId;

/**
 * A command of a batch that the storage failed to write; with a key it may be given again safely. When the cause is an {@link
 * OutcomeUnknownException} it may be written all the same.
 */
public record Failed(Command<?> command, BillingException cause) {

    /** The account that it was about. */
    public AccountId account() {
        return command.account();
    }
}
