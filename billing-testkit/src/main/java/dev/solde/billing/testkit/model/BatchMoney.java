package dev.solde.billing.testkit.model;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.WithdrawPayment;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.ReversalCause;
import java.util.List;

/** Commands about payments and what they settle. */
final class BatchMoney {

    /** Money that comes and goes. */
    static final List<BatchDraw.Kind> KINDS = List.of(
            d -> paid(d).postingDate(d.day()).build(),
            d -> paid(d).expectedVersion(d.on().version + d.step().first() % 3).build(),
            d -> RecordPayment.of(d.invoice(), d.amount(), PaymentMethod.CASH).toBuilder()
                    .commandKey(d.key())
                    .build(),
            d -> paid(d).allocate(d.debit(), d.half()).build(),
            d -> paid(d).allocateBy(BatchProperties.STRATEGY).build(),
            d -> RecordPayments.builder(RecordPayment.of(d.account(), d.amount(), PaymentMethod.CARD))
                    .payment(RecordPayment.of(d.invoice(), d.half(), PaymentMethod.CASH))
                    .commandKey(d.key())
                    .build(),
            d -> RecordPayment.builder(d.on().statements.get(0), d.amount(), PaymentMethod.CARD)
                    .commandKey(d.key())
                    .build(),
            d -> ReversePayment.builder(d.payment(), ReversalCause.BOUNCED)
                    .amount(d.amount())
                    .fee(d.half(), Translation.NO_TAX)
                    .commandKey(d.key())
                    .build(),
            d -> ReversePayment.builder(d.payment(), ReversalCause.CHARGEBACK)
                    .postingDate(d.day())
                    .commandKey(d.key())
                    .build(),
            d -> ReinstatePayment.builder(d.on().reversals.get(0))
                    .commandKey(d.key())
                    .build(),
            d -> WithdrawPayment.builder(d.payment())
                    .reason("never came")
                    .commandKey(d.key())
                    .build());

    /** What is settled and given up. */
    static final List<BatchDraw.Kind> ITEMS = List.of(
            d -> Allocate.builder(d.credit(), d.debit(), d.amount())
                    .commandKey(d.key())
                    .build(),
            d -> Deallocate.builder(d.allocation()).commandKey(d.key()).build(),
            d -> Deallocate.part(d.allocation(), d.amount()).toBuilder()
                    .commandKey(d.key())
                    .build(),
            d -> AutoAllocate.builder(d.account()).commandKey(d.key()).build(),
            d -> AutoAllocate.builder(d.debit()).commandKey(d.key()).build(),
            d -> Settle.builder(d.payment())
                    .allocate(d.debit(), d.amount())
                    .commandKey(d.key())
                    .build(),
            d -> Settle.builder(d.account())
                    .allocate(d.debit(), d.amount())
                    .allocate(d.note(), d.amount().negate())
                    .commandKey(d.key())
                    .build(),
            d -> ReplaceAllocations.builder(d.payment())
                    .allocate(d.debit(), d.amount())
                    .commandKey(d.key())
                    .build(),
            d -> SettleCreditNote.builder(d.note()).commandKey(d.key()).build(),
            d -> WriteOffItem.builder(d.debit(), d.one(List.of(WriteOff.Cause.values())))
                    .commandKey(d.key())
                    .build(),
            d -> WriteOffCredit.builder(d.credit(), CreditWriteOff.Cause.FORFEITED)
                    .commandKey(d.key())
                    .build(),
            d -> ReverseWriteOff.builder(d.on().writeOffs.get(0))
                    .commandKey(d.key())
                    .build());

    private BatchMoney() {}

    private static RecordPayment.Builder paid(BatchDraw draw) {
        return RecordPayment.builder(draw.account(), draw.amount(), PaymentMethod.CARD)
                .commandKey(draw.key());
    }
}
