package dev.solde.examples.springboot;

import dev.solde.billing.ledger.Amounts;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** The shop's only currency. */
final class Money {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");

    private Money() {}

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }
}
