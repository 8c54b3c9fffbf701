package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.core.tax.CreditFailure;
import dev.solde.billing.core.tax.CreditRequest;
import dev.solde.billing.core.tax.LineCredit;
import dev.solde.billing.core.tax.TaxSet;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxKey;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.InvoiceId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/** Between the command of a credit note and the arithmetic that knows no money, no names and no refusals. */
final class CreditRequests {

    private CreditRequests() {}

    /** Refuses money of another currency and amounts with more decimals than the currency has. */
    static Optional<Rejection> refuseMoney(IssueCreditNote command, AccountState account) {
        List<MonetaryAmount> prices = new ArrayList<>();
        List<MonetaryAmount> amounts = new ArrayList<>();
        for (CreditedPart part : command.parts()) {
            if (part instanceof CreditedPart.OfAmount of) {
                amounts.add(of.amount());
            } else if (part instanceof CreditedPart.LineAmount line) {
                amounts.add(line.amount());
            } else if (part instanceof CreditedPart.LineQuantity line) {
                line.unitPrice().ifPresent(prices::add);
            } else if (part instanceof CreditedPart.FreeLine free) {
                prices.add(free.line().unitPrice());
            }
        }
        return Refusals.first(
                () -> Refusals.ofAny(prices, price -> Refusals.price(account, price)),
                () -> Refusals.amounts(account, amounts));
    }

    /** What the calculator is asked. */
    static CreditRequest of(IssueCreditNote command) {
        CreditedPart first = command.parts().get(0);
        if (first instanceof CreditedPart.Whole) {
            return new CreditRequest.Whole();
        }
        if (first instanceof CreditedPart.OfAmount of) {
            return new CreditRequest.Amount(Amounts.minor(of.amount()), of.priceMode());
        }
        return new CreditRequest.Lines(
                command.parts().stream().map(CreditRequests::line).toList());
    }

    private static LineCredit line(CreditedPart part) {
        if (part instanceof CreditedPart.LineRest rest) {
            return new LineCredit.Rest(rest.line());
        }
        if (part instanceof CreditedPart.LineQuantity pieces) {
            return pieces.unitPrice()
                    .<LineCredit>map(price ->
                            new LineCredit.PiecesAtPrice(pieces.line(), pieces.quantity(), Amounts.decimal(price)))
                    .orElseGet(() -> new LineCredit.Pieces(pieces.line(), pieces.quantity()));
        }
        if (part instanceof CreditedPart.LineAmount amount) {
            return new LineCredit.Amount(amount.line(), Amounts.minor(amount.amount()));
        }
        if (part instanceof CreditedPart.FreeLine free) {
            Line line = free.line();
            return new LineCredit.Free(line.quantity(), Amounts.decimal(line.unitPrice()), TaxSet.of(line.taxes()));
        }
        if (part instanceof CreditedPart.AllowanceRest rest) {
            return new LineCredit.Allowance(rest.number());
        }
        if (part instanceof CreditedPart.ChargeRest rest) {
            return new LineCredit.Charge(rest.number());
        }
        throw new IllegalStateException("stands alone, as the command checked: " + part);
    }

    /** The labels of the lines that stand for no line of the invoice; an amount is labelled with its reason. */
    static List<FreeText> freeLabels(IssueCreditNote command, int lines, String invoiceNumber) {
        List<FreeText> labels = new ArrayList<>();
        for (CreditedPart part : command.parts()) {
            if (part instanceof CreditedPart.FreeLine free) {
                labels.add(FreeText.of(free.line().label()));
            } else if (part instanceof CreditedPart.OfAmount) {
                FreeText label = FreeText.of(command.reason().orElse("Credit on " + invoiceNumber));
                for (int i = 0; i < lines; i++) {
                    labels.add(label);
                }
            }
        }
        return labels;
    }

    /** The refusal for what the arithmetic did not allow. */
    static Rejection rejection(CreditFailure failure, InvoiceId invoice, AccountState account) {
        CurrencyUnit currency = account.currency();
        if (failure instanceof CreditFailure.NothingLeft) {
            return new Rejection.AlreadyCredited(invoice, Optional.empty());
        }
        if (failure instanceof CreditFailure.UnknownLine f) {
            return new Rejection.LineNotFound(invoice, f.line());
        }
        if (failure instanceof CreditFailure.LineAlreadyCredited f) {
            return new Rejection.AlreadyCredited(invoice, Optional.of(f.line()));
        }
        if (failure instanceof CreditFailure.ExceedsLineQuantity f) {
            return new Rejection.ExceedsCreditableQuantity(invoice, f.line(), plain(f.requested()), plain(f.left()));
        }
        if (failure instanceof CreditFailure.ExceedsLineAmount f) {
            return exceeds(invoice, Optional.of(f.line()), f.requested(), f.left(), currency);
        }
        if (failure instanceof CreditFailure.UnknownAdjustment f) {
            return new Rejection.AdjustmentNotFound(invoice, f.number());
        }
        if (failure instanceof CreditFailure.CreditedWithLines f) {
            return new Rejection.CreditedWithLines(invoice, f.number());
        }
        if (failure instanceof CreditFailure.TaxesNotOnInvoice f) {
            return new Rejection.TaxNotOnInvoice(
                    invoice, f.taxes().taxes().stream().map(CreditRequests::tax).toList());
        }
        if (failure instanceof CreditFailure.ExceedsTaxSet f) {
            return exceeds(invoice, Optional.empty(), f.requested(), f.left(), currency);
        }
        if (failure instanceof CreditFailure.ExceedsSubtotal f) {
            return exceeds(invoice, Optional.empty(), f.requested(), f.left(), currency);
        }
        if (failure instanceof CreditFailure.ExceedsTotal f) {
            return exceeds(invoice, Optional.empty(), f.requested(), f.left(), currency);
        }
        return new Rejection.NothingToCredit(account.id());
    }

    private static Rejection exceeds(
            InvoiceId invoice, Optional<Integer> line, long requested, long left, CurrencyUnit currency) {
        return new Rejection.ExceedsCreditableAmount(
                invoice, line, Amounts.ofMinor(requested, currency), Amounts.ofMinor(left, currency));
    }

    private static Tax tax(TaxKey key) {
        return Tax.of(key.name(), key.category(), key.rate());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
