package dev.solde.billing.testkit.model;

import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.ConfirmRefund;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.payment.PaymentMethod;
import java.util.List;

/** Commands about money that is expected and money that goes back. */
final class BatchPromises {

    static final List<BatchDraw.Kind> KINDS = List.of(
            d -> SchedulePayment.builder(
                            d.account(),
                            d.amount(),
                            PaymentMethod.CHEQUE,
                            d.today().plusDays(d.step().second()))
                    .allocate(d.debit(), d.half())
                    .commandKey(d.key())
                    .build(),
            d -> ReservePayment.builder(d.account(), d.amount(), PaymentMethod.CARD)
                    .allocate(d.debit(), d.half())
                    .commandKey(d.key())
                    .build(),
            d -> CollectScheduled.builder(d.scheduled()).commandKey(d.key()).build(),
            d -> CancelScheduled.builder(d.scheduled()).commandKey(d.key()).build(),
            d -> FailScheduled.builder(d.scheduled())
                    .reason("no funds")
                    .commandKey(d.key())
                    .build(),
            d -> ConfirmPayment.builder(d.inProgress()).commandKey(d.key()).build(),
            d -> ReleasePayment.builder(d.inProgress()).commandKey(d.key()).build(),
            d -> RefundCredit.builder(d.account(), d.amount())
                    .method(PaymentMethod.CASH)
                    .commandKey(d.key())
                    .build(),
            d -> RefundCredit.builder(d.note(), d.amount())
                    .method(PaymentMethod.CASH)
                    .commandKey(d.key())
                    .build(),
            d -> RefundPayment.builder(d.payment(), d.amount())
                    .commandKey(d.key())
                    .build(),
            d -> RefundPayment.builder(d.payment(), d.amount())
                    .reopenLatestFirst()
                    .commandKey(d.key())
                    .build(),
            d -> RefundPayment.builder(d.payment(), d.amount())
                    .withCreditNote(note(d))
                    .commandKey(d.key())
                    .build(),
            d -> RefundInvoice.builder(d.invoice(), d.amount())
                    .reopenLatestFirst()
                    .commandKey(d.key())
                    .build(),
            d -> TransmitRefund.builder(d.refund()).commandKey(d.key()).build(),
            d -> ConfirmRefund.builder(d.refund()).commandKey(d.key()).build(),
            d -> CancelRefund.builder(d.refund()).commandKey(d.key()).build(),
            d -> FailRefund.builder(d.refund())
                    .reason("no such account")
                    .commandKey(d.key())
                    .build());

    private BatchPromises() {}

    /** By turns with a number of a series and with one from outside. */
    private static IssueCreditNote note(BatchDraw draw) {
        IssueCreditNote.Builder note = IssueCreditNote.builder(draw.invoice()).amount(draw.amount(), PriceMode.NET);
        return (draw.either() ? note.number(draw.number()) : note.issueDate(draw.day())).build();
    }
}
