package dev.solde.billing.core.documents;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.IntendedShare;
import javax.money.CurrencyUnit;

/** Reads an expected payment from its latest revision. */
public final class ExpectedPaymentReader {

    private ExpectedPaymentReader() {}

    /** The expected payment as this revision says. */
    public static ExpectedPayment of(ExpectedPaymentRevised fact, CurrencyUnit currency) {
        return new ExpectedPayment(
                fact.expected(),
                fact.state(),
                Amounts.ofMinor(fact.amountMinor(), currency),
                fact.method(),
                fact.dueOn(),
                fact.shares().stream()
                        .map(share -> new IntendedShare(share.debit(), Amounts.ofMinor(share.amountMinor(), currency)))
                        .toList(),
                fact.payment(),
                fact.payer().map(FreeText::shown),
                fact.reference().map(FreeText::shown),
                fact.memo().map(FreeText::shown));
    }
}
