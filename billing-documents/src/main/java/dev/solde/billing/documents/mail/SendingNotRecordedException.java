package dev.solde.billing.documents.mail;

import dev.solde.billing.command.RecordSending;

/**
 * The mail went out, and recording that failed. To be recorded later by {@link #command()}, which has a key: if the first attempt took
 * effect after all, it is recorded once. To send again would send a second mail.
 */
public final class SendingNotRecordedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RecordSending command;

    SendingNotRecordedException(RecordSending command, Throwable cause) {
        super(
                "mailed " + command.subject() + " to " + command.recipient()
                        + ", but that could not be recorded; record it under its command key "
                        + command.commandKey().orElseThrow(),
                cause);
        this.command = command;
    }

    /** The command that records it. */
    public RecordSending command() {
        return command;
    }
}
