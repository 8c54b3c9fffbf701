package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.OpeningCreditId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Gives credit back as money: of the account's net credit, oldest credits first, or of one credit note, whatever
 * else is owed. Posts one debit that is settled at once by the credits it consumes.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code different-account}, {@code item-not-found}, {@code currency-mismatch}, {@code scale-too-fine},
 * {@code amount-too-large}, {@code date-in-future}, {@code period-closed}; of the account {@code no-credit-balance},
 * {@code exceeds-credit-balance}; of a credit note {@code exceeds-open-amount}; then {@code exceeds-refundable-amount} (more
 * than may go back to the payment, R-100), {@code method-not-allowed}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface RefundCredit extends Command<Refund> permits ImmutableRefundCredit {

    /** The credit note, or credit taken over from another system, that is refunded; without it the account's net credit. */
    Optional<CreditItemId> source();

    /** How much, above 0. */
    MonetaryAmount amount();

    /** How the money goes back; without it as the payment came to which it goes back. */
    Optional<PaymentMethod> method();

    /** The payment to which the money goes back; limits the amount to what may still be refunded of it. */
    Optional<PaymentId> via();

    /** The day on which it counts; without it today, raised to what R-14 asks. */
    Optional<LocalDate> postingDate();

    /** What the clerk writes; at most 500 characters. */
    Optional<String> memo();

    /** A refund of the account's net credit. */
    static RefundCredit of(AccountId account, MonetaryAmount amount, PaymentMethod method) {
        return builder(account, amount).method(method).build();
    }

    /** Opens a refund of the account's net credit. */
    static Builder builder(AccountId account, MonetaryAmount amount) {
        return new Builder().account(account).amount(amount);
    }

    /** Opens a refund of a credit note. */
    static Builder builder(CreditNoteId creditNote, MonetaryAmount amount) {
        return builder(creditNote.account(), amount).source(creditNote);
    }

    /** Opens a refund of credit that was taken over from another system. */
    static Builder builder(OpeningCreditId openingCredit, MonetaryAmount amount) {
        return builder(openingCredit.account(), amount).source(openingCredit);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.refundCredit(this);
    }

    /** Builds a {@link RefundCredit}. */
    final class Builder extends ImmutableRefundCredit.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for an amount that is not above 0, without a method and a payment to go back to, for a
         *     source of another kind or of another account, or a memo that is too long
         */
        @Override
        public RefundCredit build() {
            RefundCredit command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            Checks.require(
                    command.method().isPresent() || command.via().isPresent(),
                    "a refund needs a method, or a payment to go back to");
            command.source()
                    .ifPresent(source -> Checks.require(
                            (source instanceof CreditNoteId || source instanceof OpeningCreditId)
                                    && source.account().equals(command.account()),
                            "the source is a credit note or opening credit of the account: ",
                            source));
            return new Builder()
                    .from(command)
                    .amount(Doors.positive(command.amount(), "amount"))
                    .memo(Doors.text(command.memo(), Doors.MAX_TEXT, "memo"))
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private RefundCredit finish() {
            return super.build();
        }
    }
}
