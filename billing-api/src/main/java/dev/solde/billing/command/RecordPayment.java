package dev.solde.billing.command;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Records money that arrived, by any method: posts one credit of its whole amount. More than is owed is accepted and
 * waits on the account. The payer's words come first, then the shares chosen here, then the strategy.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code different-account}, {@code item-not-found}, {@code statement-not-found}, {@code currency-mismatch},
 * {@code scale-too-fine}, {@code amount-too-large}, {@code credit-is-not-a-payment}, {@code use-scheduled-payment} (a value date
 * after today), {@code date-in-future}, {@code period-closed}, {@code exceeds-payment}, {@code exceeds-open-amount} (shares of more
 * than the payer's words leave); then, of a strategy that proposes what it was not offered or too much, {@code item-not-found},
 * {@code exceeds-open-amount}, {@code exceeds-payment}.
 */
@Value.Immutable
public sealed interface RecordPayment extends Command<Payment> permits ImmutableRecordPayment {

    /** What arrived, above 0. */
    MonetaryAmount amount();

    /** How; one method a payment. */
    PaymentMethod method();

    /** The day on which it counts in every balance; without it today. */
    Optional<LocalDate> postingDate();

    /** The day on which the money was at the seller's disposal, not after today; without it the posting date. */
    Optional<LocalDate> valueDate();

    /** Who paid, if it is not the customer; at most 500 characters. */
    Optional<String> payer();

    /** What the payer wrote; at most 500 characters. */
    Optional<String> reference();

    /** What the clerk writes; at most 500 characters. */
    Optional<String> memo();

    /** What the payer said that it is for; comes before everything else. What is not found waits on the account. */
    Optional<Remittance> remittance();

    /** What it settles, each debit once. */
    List<PaymentShare> shares();

    /**
     * The statement that is paid by it: its items that are still open are settled, oldest due first, and the rest waits. Then
     * nothing else says what the payment settles.
     */
    Optional<StatementId> statement();

    /** What spreads the rest, after the payer's words and the shares; without it the rest waits on the account. */
    Optional<AllocationStrategy> allocateBy();

    /** A payment that waits on the account. */
    static RecordPayment of(AccountId account, MonetaryAmount amount, PaymentMethod method) {
        return builder(account, amount, method).build();
    }

    /** A payment of an invoice: settles it as far as it is open; more than that waits on the account. */
    static RecordPayment of(InvoiceId invoice, MonetaryAmount amount, PaymentMethod method) {
        return builder(invoice.account(), amount, method)
                .share(new PaymentShare(invoice, Optional.empty()))
                .build();
    }

    /** A payment of a statement: settles what is still open on it, oldest due first; more than that waits on the account. */
    static RecordPayment of(StatementId statement, MonetaryAmount amount, PaymentMethod method) {
        return builder(statement, amount, method).build();
    }

    /** Opens a payment of a statement. */
    static Builder builder(StatementId statement, MonetaryAmount amount, PaymentMethod method) {
        return builder(statement.account(), amount, method).statement(statement);
    }

    /** Opens a payment on this account. */
    static Builder builder(AccountId account, MonetaryAmount amount, PaymentMethod method) {
        return new Builder().account(account).amount(amount).method(method);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.recordPayment(this);
    }

    /** Builds a {@link RecordPayment}. */
    final class Builder extends ImmutableRecordPayment.Builder {
        Builder() {}

        /** Settles so much of a debit. */
        public Builder allocate(DebitItemId debit, MonetaryAmount amount) {
            return share(new PaymentShare(debit, Optional.of(amount)));
        }

        /**
         * Settles what a proposal for new money says, which may have been edited, and nothing when the account has moved on
         * since: then the payment is refused {@code ledger-changed}. The proposal holds what the payer named already, if the
         * strategy was asked for it. Such a payment stands alone, not in {@link RecordPayments}.
         *
         * @throws IllegalArgumentException for a proposal that uses credit which is on the account already
         */
        public Builder allocate(AllocationProposal proposal) {
            for (AllocationProposal.Share share : proposal.shares()) {
                Checks.require(share.credit().isEmpty(), "the proposal is not of new money, but of " + share.credit());
                allocate(share.debit(), Amounts.ofMinor(share.amountMinor(), proposal.currency()));
            }
            return expectedVersion(proposal.version());
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for amounts that are not above 0, texts that are too long, a debit named twice, or a
         *     statement of another account or beside debits or a strategy
         */
        @Override
        public RecordPayment build() {
            RecordPayment command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            Doors.date(command.valueDate(), "value date");
            Doors.statement(command);
            Doors.distinct(command.shares().stream().map(PaymentShare::debit).toList(), "a debit is named twice");
            return new Builder()
                    .from(command)
                    .amount(Doors.positive(command.amount(), "amount"))
                    .payer(Doors.text(command.payer(), Doors.MAX_TEXT, "payer"))
                    .reference(Doors.text(command.reference(), Doors.MAX_TEXT, "reference"))
                    .memo(Doors.text(command.memo(), Doors.MAX_TEXT, "memo"))
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private RecordPayment finish() {
            return super.build();
        }
    }
}
