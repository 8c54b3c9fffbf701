package dev.solde.billing.payment;

import dev.solde.billing.internal.Checks;

/**
 * How money moves: an open list of codes, so that a host adds its own without touching the kernel. The constants carry the
 * names that correspond to UNTDID 4461. {@link #ACCOUNT_CREDIT} has a name only to be refused: credit is used by allocation
 * (R-71).
 */
public record PaymentMethod(String code) {

    /** Notes and coins. */
    public static final PaymentMethod CASH = of("CASH");
    /** A cheque. */
    public static final PaymentMethod CHEQUE = of("CHEQUE");
    /** A transfer made by the payer. */
    public static final PaymentMethod CREDIT_TRANSFER = of("CREDIT_TRANSFER");
    /** A collection made by the seller under a mandate. */
    public static final PaymentMethod DIRECT_DEBIT = of("DIRECT_DEBIT");
    /** A payment card. */
    public static final PaymentMethod CARD = of("CARD");
    /** An online payment service. */
    public static final PaymentMethod ONLINE = of("ONLINE");
    /** Credit that waits on the account. Never a payment: {@code credit-is-not-a-payment}. */
    public static final PaymentMethod ACCOUNT_CREDIT = of("ACCOUNT_CREDIT");
    /** Any other. */
    public static final PaymentMethod OTHER = of("OTHER");

    /** Refuses what is not a code of at most 32 characters. */
    public PaymentMethod {
        code = Checks.code(code, 32, "payment method");
    }

    /** The method with this code. */
    public static PaymentMethod of(String code) {
        return new PaymentMethod(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
