package dev.solde.examples.onlineretail.books;

import dev.solde.billing.ledger.Amounts;
import java.util.Collection;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** The one currency of the data. */
public final class Pounds {

    /** Pounds sterling. */
    public static final CurrencyUnit GBP = Monetary.getCurrency("GBP");

    /** Nothing. */
    public static final MonetaryAmount ZERO = Amounts.of(0, GBP);

    private Pounds() {}

    /** All of it together. */
    public static MonetaryAmount sum(Collection<MonetaryAmount> amounts) {
        return amounts.stream().reduce(ZERO, MonetaryAmount::add);
    }
}
