package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;
import java.math.BigDecimal;
import java.util.Objects;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/**
 * The one gate through which money enters and leaves. Amounts made here are exact, of at most the currency's ISO 4217
 * digits, below 10<sup>15</sup> minor units, and all of one implementation, so that {@code equals} means equal money.
 *
 * <p>There is no rounding here: what does not fit is refused (R-21 names the only places that round).
 */
public final class Amounts {

    /** Amounts are smaller than this many minor units, so that sums of a thousand of them fit a long. */
    public static final long LIMIT_MINOR = 1_000_000_000_000_000L;

    private static final int PRICE_DECIMALS = 9;

    private Amounts() {}

    /** The amount written as a decimal, for example {@code of("19.90", EUR)}. */
    public static MonetaryAmount of(String amount, CurrencyUnit currency) {
        return of(new BigDecimal(amount), currency);
    }

    /** A whole amount of the currency's major unit. */
    public static MonetaryAmount of(long amount, CurrencyUnit currency) {
        return of(BigDecimal.valueOf(amount), currency);
    }

    /** Refuses more decimals than the currency has with {@link IllegalArgumentException}. */
    public static MonetaryAmount of(BigDecimal amount, CurrencyUnit currency) {
        Checks.decimal(amount, digits(currency), "an amount in " + currency.getCurrencyCode());
        BigDecimal limit = BigDecimal.valueOf(LIMIT_MINOR, digits(currency));
        if (amount.abs().compareTo(limit) >= 0) {
            throw new IllegalArgumentException("an amount must be below " + limit.toPlainString());
        }
        return make(amount, currency);
    }

    /** A unit price of up to 9 decimals; only unit prices take one. */
    public static MonetaryAmount price(String price, CurrencyUnit currency) {
        return price(new BigDecimal(price), currency);
    }

    /** A unit price of up to 9 decimals; only unit prices take one. */
    public static MonetaryAmount price(BigDecimal price, CurrencyUnit currency) {
        digits(currency);
        return make(Checks.decimal(price, PRICE_DECIMALS, "a unit price"), currency);
    }

    /** The amount of so many minor units, for example cents. */
    public static MonetaryAmount ofMinor(long minor, CurrencyUnit currency) {
        return make(BigDecimal.valueOf(minor, digits(currency)), currency);
    }

    /** The amount in minor units; refuses an amount that has more decimals than its currency. */
    public static long minor(MonetaryAmount amount) {
        BigDecimal number = decimal(amount);
        int digits = digits(amount.getCurrency());
        Checks.require(number.scale() <= digits, "more decimals than the currency has: ", amount);
        return number.scaleByPowerOfTen(digits).longValueExact();
    }

    /** Whether the amount is smaller than {@link #LIMIT_MINOR}. */
    public static boolean isWithinLimit(MonetaryAmount amount) {
        BigDecimal limit = BigDecimal.valueOf(LIMIT_MINOR, digits(amount.getCurrency()));
        return decimal(amount).abs().compareTo(limit) < 0;
    }

    /** The exact number of an amount without trailing zeros. */
    public static BigDecimal decimal(MonetaryAmount amount) {
        BigDecimal number = amount.getNumber().numberValueExact(BigDecimal.class);
        BigDecimal stripped = number.scale() > 0 ? number.stripTrailingZeros() : number;
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same money in the one implementation used here, whatever implementation came in. */
    public static MonetaryAmount canonical(MonetaryAmount amount) {
        Objects.requireNonNull(amount, "amount");
        return make(Checks.decimal(decimal(amount), PRICE_DECIMALS, "an amount"), amount.getCurrency());
    }

    /** Plain decimals at the currency's digits, for example {@code 210.00}. */
    public static String plain(MonetaryAmount amount) {
        BigDecimal number = decimal(amount);
        int digits = digits(amount.getCurrency());
        return (number.scale() < digits ? number.setScale(digits) : number).toPlainString();
    }

    /** {@link #plain} with the currency's code, for example {@code 210.00 EUR}. For people in a locale use a formatter. */
    public static String format(MonetaryAmount amount) {
        return plain(amount) + " " + amount.getCurrency().getCurrencyCode();
    }

    /** The currency's ISO 4217 digits; refuses currencies that have none, such as gold. */
    public static int digits(CurrencyUnit currency) {
        int digits = currency.getDefaultFractionDigits();
        Checks.require(digits >= 0 && digits <= 4, "not a currency to bill in: ", currency.getCurrencyCode());
        return digits;
    }

    private static MonetaryAmount make(BigDecimal number, CurrencyUnit currency) {
        return Monetary.getDefaultAmountFactory()
                .setCurrency(currency)
                .setNumber(number)
                .create();
    }
}
