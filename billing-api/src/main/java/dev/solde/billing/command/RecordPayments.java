package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.payment.Payment;
import java.util.List;
import org.immutables.value.Value;

/**
 * Records money that arrived by several methods at once: one payment per method, all or none, in the order
 * given, each seeing what the one before it left open. One journal record. Refused as {@link RecordPayment}; the
 * first payment that is refused is reported.
 */
@Value.Immutable
public sealed interface RecordPayments extends Command<List<Payment>> permits ImmutableRecordPayments {

    /** The payments, at least one, all on one account. */
    List<RecordPayment> payments();

    @Override
    default AccountId account() {
        return payments().get(0).account();
    }

    /** These payments. */
    static RecordPayments of(RecordPayment first, RecordPayment... others) {
        return builder(first).payments(others).build();
    }

    /** Opens several payments that begin with this one. */
    static Builder builder(RecordPayment first) {
        return new Builder().payment(first);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.recordPayments(this);
    }

    /** Builds a {@link RecordPayments}. */
    final class Builder extends ImmutableRecordPayments.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for payments of several accounts, and for a payment with a key, an actor,
         *     a reason or an expected version of its own, which belong to the whole
         */
        @Override
        public RecordPayments build() {
            RecordPayments command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.some(command.payments(), "payment");
            for (RecordPayment payment : command.payments()) {
                Checks.require(payment.account().equals(command.account()), "the payments are of several accounts");
                Checks.require(
                        payment.commandKey().isEmpty()
                                && payment.actor().isEmpty()
                                && payment.reason().isEmpty()
                                && payment.expectedVersion().isEmpty(),
                        "key, actor, reason and expected version belong to the whole command");
            }
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private RecordPayments finish() {
            return super.build();
        }
    }
}
