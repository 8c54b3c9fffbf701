package dev.solde.billing.fact;

import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An expected payment as of this record: each revision is complete, so that the latest is the expected payment. It is off the
 * ledger.
 *
 * @param amountMinor what is expected, greater than 0
 * @param dueOn the day for which it is promised; empty while it is in progress at a gateway
 * @param shares the debits that it is meant for; at most the amount together
 * @param payment the payment as which it arrived
 * @param payer who will pay, if it is not the customer
 * @param reference what the payer gave with it, for example the number of a cheque
 * @param memo what the clerk wrote
 */
public record ExpectedPaymentRevised(
        ExpectedPaymentId expected,
        ExpectedPaymentState state,
        PaymentMethod method,
        long amountMinor,
        Optional<LocalDate> dueOn,
        List<Share> shares,
        Optional<PaymentId> payment,
        Optional<FreeText> payer,
        Optional<FreeText> reference,
        Optional<FreeText> memo)
        implements Fact {

    /** Copies the list. */
    public ExpectedPaymentRevised {
        shares = List.copyOf(shares);
    }

    /** So much of it is meant for this debit. */
    public record Share(DebitItemId debit, long amountMinor) {}

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.expectedPaymentRevised(this);
    }
}
