package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.statement.Sending;
import org.immutables.value.Value;

/**
 * Records that a statement or document was sent to the customer: to whom, by which way, and, as of every command, when and by whom.
 * Moves no money, posts nothing and is allowed in closed periods. Recorded once for each time that it was sent; whoever may come to
 * record the same sending again gives it a command key.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code statement-not-found}.
 */
@Value.Immutable
public sealed interface RecordSending extends Command<Sending> permits ImmutableRecordSending {

    /** The channel unless another is named. */
    String EMAIL = "email";

    @Override
    default AccountId account() {
        return subject().account();
    }

    /** What was sent: a statement, or the item whose document it was (of a payment its receipt, of a refund its note). */
    SubjectId subject();

    /**
     * The host's opaque name of the recipient, at most 128 characters. It enters the hash chain as it is and cannot be erased, so it is
     * never an address of mail: text with an {@code @} is refused.
     */
    String recipient();

    /** The way it went, a code of at most 32 letters, digits, dots, dashes and underscores: {@value #EMAIL} unless said. */
    @Value.Default
    default String channel() {
        return EMAIL;
    }

    /** It was sent to this recipient by e-mail. */
    static RecordSending of(SubjectId subject, String recipient) {
        return builder(subject, recipient).build();
    }

    /** Opens the command. */
    static Builder builder(SubjectId subject, String recipient) {
        return new Builder().subject(subject).recipient(recipient);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.recordSending(this);
    }

    /** Builds a {@link RecordSending}. */
    final class Builder extends ImmutableRecordSending.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for a recipient or channel that is blank, too long or not as said there
         */
        @Override
        public RecordSending build() {
            RecordSending command = super.build();
            Doors.expected(command.expectedVersion());
            String recipient = Checks.key(command.recipient(), HostReference.MAX_VALUE, "recipient");
            // The message does not repeat it: it would end in a log.
            Checks.require(recipient.indexOf('@') < 0, "recipient must be an opaque name, not an address");
            return new Builder()
                    .from(command)
                    .recipient(recipient)
                    .channel(Checks.code(command.channel(), HostReference.MAX_KIND, "channel"))
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private RecordSending finish() {
            return super.build();
        }
    }
}
