package dev.solde.billing.testkit.scenario.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** Operations that move money, or give it up. */
public sealed interface MoneyStep extends Operation {

    /**
     * Money that arrives; of 0.00 a settlement; below 0 a refund where the policy says so.
     *
     * @param owner the customer
     * @param shares what it is for, with signs
     * @param key the idempotency key
     * @param postDated the day on which it will count
     * @param useCredit the customer's waiting credit pays, too
     */
    record PaymentStep(
            StepHead head,
            String id,
            String owner,
            Optional<CurrencyUnit> currency,
            BigDecimal amount,
            Optional<String> method,
            List<Share> shares,
            Optional<String> key,
            Optional<LocalDate> postDated,
            boolean useCredit)
            implements MoneyStep {

        /** Copies the list. */
        public PaymentStep {
            shares = List.copyOf(shares);
        }

        @Override
        public Optional<String> customer() {
            return Optional.of(owner);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.payment(this);
        }
    }

    /**
     * Money that goes back.
     *
     * @param from {@code balance}, a credit note or a payment
     * @param payment the payment by whose route it goes back
     * @param reopened the invoices that are owed again
     * @param creditNote the credit note that comes with it
     */
    record RefundStep(
            StepHead head,
            String id,
            BigDecimal amount,
            String from,
            Optional<String> customer,
            Optional<CurrencyUnit> currency,
            Optional<String> payment,
            Optional<String> method,
            List<Reopened> reopened,
            Optional<Adjustment> creditNote)
            implements MoneyStep {

        /** Copies the list. */
        public RefundStep {
            reopened = List.copyOf(reopened);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.refund(this);
        }
    }

    /** So much of an invoice is owed again. */
    record Reopened(String invoice, BigDecimal amount) {}

    /** The credit note of a refund; empty where the file leaves it out, which the kernel refuses. */
    record Adjustment(Optional<String> id, Optional<String> invoice, Optional<BigDecimal> amount) {}

    /** Takes a refund back on its own day. */
    record CancelRefundStep(StepHead head, String refund) implements MoneyStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cancelRefund(this);
        }
    }

    /** Ends a payment with its allocations and refunds: bounced, deleted or charged back. */
    record CancelPaymentStep(StepHead head, String payment) implements MoneyStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cancelPayment(this);
        }
    }

    /** A cancelled payment counts again. */
    record RestorePaymentStep(StepHead head, String payment) implements MoneyStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.restorePayment(this);
        }
    }

    /**
     * Gives up what is open of an invoice, or of a payment.
     *
     * @param amount how much; without it what is open
     */
    record WriteOffStep(
            StepHead head, String id, Optional<String> invoice, Optional<String> payment, Optional<BigDecimal> amount)
            implements MoneyStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.writeOff(this);
        }
    }

    /** Takes a write-off back; what else is said of it must be so. */
    record CancelWriteOffStep(
            StepHead head,
            String writeOff,
            Optional<String> invoice,
            Optional<String> payment,
            Optional<BigDecimal> amount)
            implements MoneyStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cancelWriteOff(this);
        }
    }

    /** Gives up the unused rest of a credit note. */
    record ForfeitCreditStep(StepHead head, String creditNote) implements MoneyStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.forfeitCredit(this);
        }
    }
}
