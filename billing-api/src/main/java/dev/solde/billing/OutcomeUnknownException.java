package dev.solde.billing;

import dev.solde.billing.command.Command;
import java.util.Collection;
import java.util.List;

/**
 * The storage was told to commit and its answer was lost, so that nobody on this side knows whether the call took effect. Only
 * after this failure may something be written; after any other {@link BillingException} nothing was.
 *
 * <p>With a command key the same call is made again, at any time: if the first one took effect, its result is returned, and if
 * not, it takes effect now. Without a key the caller looks first, at the account's journal or for a reference of its own;
 * calling again at once may do the same thing twice. {@link #isRetrySafe()} tells the two apart, and the message says it.
 *
 * <p>Never thrown in a transaction of the host, which commits itself and has to deal with its own lost answer: roll back what
 * can be, and give the commands again in a new transaction, with their keys.
 */
public final class OutcomeUnknownException extends BillingException {

    private static final long serialVersionUID = 1L;

    private final boolean retrySafe;

    /**
     * For a storage, which knows the failure of the commit and not what it was for.
     *
     * @param message what happened, in a sentence
     * @param cause the failure of the commit
     */
    public OutcomeUnknownException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private OutcomeUnknownException(String message, Throwable cause, boolean retrySafe) {
        super(message, cause);
        this.retrySafe = retrySafe;
    }

    /** The same, said of the commands that were to be committed together. */
    public OutcomeUnknownException about(Collection<? extends Command<?>> commands) {
        List<? extends Command<?>> keyless = commands.stream()
                .filter(command -> command.commandKey().isEmpty())
                .toList();
        String advice = keyless.isEmpty()
                ? ". Calling again with " + keys(commands) + " is safe"
                : ". Look before calling again: " + keyless(keyless, commands.size());
        return new OutcomeUnknownException(getMessage() + advice, this, keyless.isEmpty());
    }

    /** The same, said of something that has the same effect whether it is done once or again. */
    public OutcomeUnknownException aboutWhatIsRepeatable() {
        return new OutcomeUnknownException(getMessage() + ". Calling again is safe", this, true);
    }

    private static String keys(Collection<? extends Command<?>> commands) {
        return commands.size() == 1
                ? "command key " + commands.iterator().next().commandKey().orElseThrow()
                : "the same command keys";
    }

    private static String keyless(List<? extends Command<?>> keyless, int all) {
        return all == 1
                ? "the command on account " + keyless.get(0).account() + " has no command key"
                : keyless.size() + " of " + all + " commands have no command key";
    }

    /**
     * Whether the same call may be made again without a look: all its commands have keys, so that none can take effect twice, or doing
     * it again changes nothing. False for what has no key at all, as saving a draft.
     */
    public boolean isRetrySafe() {
        return retrySafe;
    }
}
