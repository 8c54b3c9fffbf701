package dev.solde.billing.jdbc;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.ExpectedPaymentRevised.Share;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.statement.AgeingBasis;
import dev.solde.billing.statement.CreditTreatment;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Facts off the ledger. What is optional in them is there for an even number and absent for an odd one. */
final class ThingSamples {

    private ThingSamples() {}

    private static <T> Optional<T> even(long number, T value) {
        return number % 2 == 0 ? Optional.of(value) : Optional.empty();
    }

    static RefundRevised refund(RefundId id, long minor, Optional<PaymentId> via, long number) {
        return new RefundRevised(
                id,
                RefundState.PENDING,
                minor,
                PaymentMethod.of("bank.transfer_2"),
                via,
                HandMade.DAY.plusDays(number),
                even(number, FreeText.of("sent back\nby mistake")));
    }

    static ExpectedPaymentRevised expected(
            ExpectedPaymentId id,
            ExpectedPaymentState state,
            Optional<LocalDate> dueOn,
            List<Share> shares,
            long number) {
        return new ExpectedPaymentRevised(
                id,
                state,
                PaymentMethod.CHEQUE,
                100 + number,
                dueOn,
                shares,
                even(number, new PaymentId(id.account(), id.uuid())),
                even(number, FreeText.of("Grand-mère")),
                even(number / 2, FreeText.of("cheque 0012")),
                even(number / 4, FreeText.of("post-dated")));
    }

    static PendingEntryRevised pending(
            PendingEntryId id, PendingEntryState state, LocalDate processingDate, long addedIn, long number) {
        return new PendingEntryRevised(
                id,
                state,
                number % 3 == 0 ? Side.CREDIT : Side.DEBIT,
                FreeText.of("lesson " + number),
                even(number, LineType.of("TRAINING")),
                1000 + number,
                state == PendingEntryState.PENDING ? 1000 : 0,
                number % 3 == 0 ? PriceMode.GROSS : PriceMode.NET,
                number % 2 == 0 ? List.of(Tax.rate("20"), Tax.exempt("a|b\\c")) : List.of(),
                processingDate,
                addedIn,
                even(number, new PendingEntryId(id.account(), id.uuid())));
    }

    static StatementGenerated statement(
            StatementId id, StatementKind kind, Optional<StatementId> previous, long number) {
        LocalDate day = HandMade.DAY.plusDays(number);
        return new StatementGenerated(
                id,
                kind,
                day,
                day.plusDays(30),
                day.plusDays(31),
                number % 2 == 0,
                number % 3 == 0,
                AgeingBasis.values()[(int) (number % 2)],
                CreditTreatment.values()[(int) (number % 3)],
                number % 2 == 0 ? List.of(1, 31, 61, 91) : List.of(),
                previous,
                -number,
                2,
                3,
                4,
                5 - number,
                6,
                new Digest(number, 1, 2, 3),
                even(number, FreeText.of("NAME=Club\n")),
                even(number / 2, FreeText.of("NAME=Dupont\n")));
    }
}
