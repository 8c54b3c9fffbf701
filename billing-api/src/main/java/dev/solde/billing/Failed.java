package dev.solde.billing;

import dev.solde.billing.command.Command;
import dev.solde.billing.ledger.AccountId;

/**
 * A command of a batch that failed alone, too; with a key it may be given again safely.
 *
 * @param cause a {@link BillingException} when the storage failed to write it (an {@link OutcomeUnknownException}: it may be written
 *     all the same); otherwise what a listener, a strategy or a broken invariant threw, and nothing of it is written
 */
public record Failed(Command<?> command, RuntimeException cause) {

    /** The account that it was about. */
    public AccountId account() {
        return command.account();
    }
}
