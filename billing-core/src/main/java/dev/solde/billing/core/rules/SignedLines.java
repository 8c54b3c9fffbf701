package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.Settle.SignedLine;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.Side;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** What is asked of the signed lines of a form, against a ledger on which they can be settled. */
final class SignedLines {

    private SignedLines() {}

    /** Signs, then the sum, then what is open. */
    static Optional<Rejection> refuse(List<SignedLine> lines, Optional<PaymentId> payment, Ledger ledger) {
        return Refusals.first(
                () -> signWrong(lines), () -> unbalanced(lines, payment, ledger), () -> exceedsOpen(lines, ledger));
    }

    /** A debit takes a positive amount, a credit note a negative one; other items have no line. */
    private static Optional<Rejection> signWrong(List<SignedLine> lines) {
        return lines.stream()
                .filter(line -> line.item().kind().side() == Side.DEBIT
                        ? line.amount().isNegative()
                        : line.item().kind() != ItemKind.CREDIT_NOTE
                                || line.amount().isPositive())
                .findFirst()
                .map(line -> new Rejection.SignWrong(line.item(), line.amount()));
    }

    /** Credit notes above the debits, a sum other than 0 without a payment, and more than the payment has. */
    private static Optional<Rejection> unbalanced(List<SignedLine> lines, Optional<PaymentId> payment, Ledger ledger) {
        CurrencyUnit currency = ledger.account().currency();
        long positive = 0;
        long negative = 0;
        for (SignedLine line : lines) {
            long amount = Amounts.minor(line.amount());
            positive = Math.addExact(positive, Math.max(0, amount));
            negative = Math.addExact(negative, Math.max(0, -amount));
        }
        long rest = positive - negative;
        if (rest < 0 || (rest != 0 && payment.isEmpty())) {
            return Optional.of(new Rejection.NotBalanced(
                    Amounts.ofMinor(positive, currency), Amounts.ofMinor(negative, currency)));
        }
        return payment.map(ledger.items()::get)
                .filter(paid -> rest > paid.openMinor())
                .map(paid -> new Rejection.ExceedsPayment(Amounts.ofMinor(rest, currency), paid.openAmount()));
    }

    private static Optional<Rejection> exceedsOpen(List<SignedLine> lines, Ledger ledger) {
        for (SignedLine line : lines) {
            OpenItem item = ledger.items().get(line.item());
            if (line.amount().abs().isGreaterThan(item.openAmount())) {
                return Optional.of(new Rejection.ExceedsOpenAmount(
                        line.item(), line.amount().abs(), item.openAmount()));
            }
        }
        return Optional.empty();
    }
}
