package dev.solde.billing;

import dev.solde.billing.command.Command;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CommandKey;
import java.util.Optional;

/** A command of a batch that was refused; nothing of it was written. */
public record Refused(Command<?> command, Rejection rejection) {

    /** The account that it was about. */
    public AccountId account() {
        return command.account();
    }

    /** Its key, if it has one. */
    public Optional<CommandKey> commandKey() {
        return command.commandKey();
    }
}
