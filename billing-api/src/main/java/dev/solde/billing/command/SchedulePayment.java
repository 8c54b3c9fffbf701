package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.IntendedShare;
import dev.solde.billing.payment.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Notes a payment that is promised for a later day, for example a post-dated cheque. Posts nothing; what it is meant for is only
 * a wish until the money is collected.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code different-account}, {@code item-not-found}, {@code currency-mismatch}, {@code scale-too-fine},
 * {@code amount-too-large}, {@code credit-cannot-be-scheduled}, {@code not-future},
 * {@code exceeds-payment} (meant for more than the amount), {@code exceeds-open-amount}, {@code item-reserved}.
 */
@Value.Immutable
public sealed interface SchedulePayment extends Command<ExpectedPayment> permits ImmutableSchedulePayment {

    /** The account. */
    @Override
    AccountId account();

    /** What is promised, above 0. */
    MonetaryAmount amount();

    /** How it will come. */
    PaymentMethod method();

    /** The day for which it is promised, after today. */
    LocalDate dueOn();

    /** Who will pay, if it is not the customer; at most 500 characters. */
    Optional<String> payer();

    /** What the payer gave with it, for example the number of a cheque; at most 500 characters. */
    Optional<String> reference();

    /** What the clerk writes; at most 500 characters. */
    Optional<String> memo();

    /** What it is meant for, each debit once, at most the amount together. */
    List<IntendedShare> shares();

    /** So much of an invoice, on a later day. */
    static SchedulePayment of(InvoiceId invoice, MonetaryAmount amount, PaymentMethod method, LocalDate dueOn) {
        return builder(invoice.account(), amount, method, dueOn)
                .allocate(invoice, amount)
                .build();
    }

    /** Opens a promise on this account. */
    static Builder builder(AccountId account, MonetaryAmount amount, PaymentMethod method, LocalDate dueOn) {
        return new Builder().account(account).amount(amount).method(method).dueOn(dueOn);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.schedulePayment(this);
    }

    /** Builds a {@link SchedulePayment}. */
    final class Builder extends ImmutableSchedulePayment.Builder {
        Builder() {}

        /** Means so much of it for a debit. */
        public Builder allocate(DebitItemId debit, MonetaryAmount amount) {
            return share(new IntendedShare(debit, amount));
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for amounts that are not above 0, texts that are too long, or a debit named twice
         */
        @Override
        public SchedulePayment build() {
            SchedulePayment command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.distinct(command.shares().stream().map(IntendedShare::debit).toList(), "a debit is named twice");
            Checks.date(command.dueOn(), "due date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .amount(Doors.positive(command.amount(), "amount"))
                    .payer(Doors.text(command.payer(), Doors.MAX_TEXT, "payer"))
                    .reference(Doors.text(command.reference(), Doors.MAX_TEXT, "reference"))
                    .memo(Doors.text(command.memo(), Doors.MAX_TEXT, "memo"))
                    .finish();
        }

        private SchedulePayment finish() {
            return super.build();
        }
    }
}
