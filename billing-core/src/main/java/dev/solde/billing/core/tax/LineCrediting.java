package dev.solde.billing.core.tax;

import java.math.BigDecimal;
import java.util.Optional;

/** Resolves the lines of a credit request, one after the other, into what they take of the invoice. */
final class LineCrediting {
    private final InvoiceLeft left;
    private final CreditDraft draft;

    LineCrediting(InvoiceLeft left, CreditDraft draft) {
        this.left = left;
        this.draft = draft;
    }

    /** Adds what was asked to the draft, or answers why not. */
    Optional<CreditFailure> add(LineCredit asked) {
        if (asked instanceof LineCredit.Free free) {
            return addFree(free);
        }
        if (asked instanceof LineCredit.Allowance allowance) {
            return draft.addAlone(new AdjustmentId(AdjustmentId.Kind.ALLOWANCE, allowance.number()));
        }
        if (asked instanceof LineCredit.Charge charge) {
            return draft.addAlone(new AdjustmentId(AdjustmentId.Kind.CHARGE, charge.number()));
        }
        int number = numberOf(asked);
        Optional<InvoicedLine> line = left.line(number);
        return line.isPresent() ? addOf(line.get(), asked) : Optional.of(new CreditFailure.UnknownLine(number));
    }

    private Optional<CreditFailure> addFree(LineCredit.Free free) {
        if (!left.sets().containsKey(free.taxes())) {
            return Optional.of(new CreditFailure.TaxesNotOnInvoice(free.taxes()));
        }
        draft.addFree(free.quantity(), price(free.quantity(), free.unitPrice()), free.taxes());
        return Optional.empty();
    }

    private Optional<CreditFailure> addOf(InvoicedLine line, LineCredit asked) {
        CreditedLine rest = draft.leftOf(line);
        if (rest.quantity().signum() == 0 && rest.amount() == 0) {
            return Optional.of(new CreditFailure.LineAlreadyCredited(line.number()));
        }
        BigDecimal quantity = quantity(asked, rest);
        if (quantity.compareTo(rest.quantity().abs()) > 0) {
            return Optional.of(new CreditFailure.ExceedsLineQuantity(
                    line.number(), quantity, rest.quantity().abs()));
        }
        long amount = amount(asked, rest);
        if (amount > Math.abs(rest.amount())) {
            return Optional.of(new CreditFailure.ExceedsLineAmount(line.number(), amount, Math.abs(rest.amount())));
        }
        BigDecimal signedQuantity = line.quantity().signum() < 0 ? quantity.negate() : quantity;
        draft.addWithShares(line, new CreditedLine(signedQuantity, line.amount() < 0 ? -amount : amount));
        return Optional.empty();
    }

    /** How many pieces come back, without sign. */
    private static BigDecimal quantity(LineCredit asked, CreditedLine rest) {
        if (asked instanceof LineCredit.Pieces pieces) {
            return pieces.quantity();
        }
        if (asked instanceof LineCredit.PiecesAtPrice pieces) {
            return pieces.quantity();
        }
        if (asked instanceof LineCredit.PiecesForAmount pieces) {
            return pieces.quantity();
        }
        boolean onlyPrice = asked instanceof LineCredit.Amount amount && amount.amount() != Math.abs(rest.amount());
        return onlyPrice ? BigDecimal.ZERO : rest.quantity().abs();
    }

    /** What is credited for them, without sign. */
    private long amount(LineCredit asked, CreditedLine rest) {
        if (asked instanceof LineCredit.Pieces pieces) {
            return Math.abs(Rounding.proportion(rest.amount(), pieces.quantity(), rest.quantity()));
        }
        if (asked instanceof LineCredit.PiecesAtPrice pieces) {
            return price(pieces.quantity(), pieces.unitPrice());
        }
        if (asked instanceof LineCredit.PiecesForAmount pieces) {
            return pieces.amount();
        }
        return asked instanceof LineCredit.Amount amount ? amount.amount() : Math.abs(rest.amount());
    }

    private long price(BigDecimal quantity, BigDecimal unitPrice) {
        return Rounding.toMinor(quantity.multiply(unitPrice), left.invoice().digits());
    }

    private static int numberOf(LineCredit asked) {
        if (asked instanceof LineCredit.Rest rest) {
            return rest.line();
        }
        if (asked instanceof LineCredit.Pieces pieces) {
            return pieces.line();
        }
        if (asked instanceof LineCredit.PiecesAtPrice pieces) {
            return pieces.line();
        }
        if (asked instanceof LineCredit.PiecesForAmount pieces) {
            return pieces.line();
        }
        return ((LineCredit.Amount) asked).line();
    }
}
