package dev.solde.billing.core.documents;

import dev.solde.billing.fact.LineIssued;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Quantity and price as printed on a credited line, such that quantity times price over base quantity is its amount, which
 * receivers of an invoice check although no official rule does.
 */
record LinePrice(BigDecimal quantity, BigDecimal unitPrice, BigDecimal baseQuantity) {

    /** A line of its own, or money off a line without pieces. */
    static LinePrice of(BigDecimal quantity, long amount, int digits) {
        BigDecimal sign = amount < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        BigDecimal pieces = quantity.signum() == 0 ? sign : quantity.abs().multiply(sign);
        BigDecimal money = BigDecimal.valueOf(amount, digits).abs();
        BigDecimal each = money.divide(pieces.abs(), 9, RoundingMode.HALF_UP).stripTrailingZeros();
        boolean exact = each.multiply(pieces.abs()).compareTo(money) == 0;
        return exact
                ? new LinePrice(pieces, plain(each), BigDecimal.ONE)
                : new LinePrice(pieces, plain(money), pieces.abs());
    }

    /** Pieces of an invoice line: at the invoice's price where that gives the amount, otherwise at the amount for all. */
    static LinePrice of(LineIssued sold, BigDecimal quantity, long amount, int digits) {
        if (quantity.signum() != 0) {
            BigDecimal product = quantity.multiply(sold.unitPrice());
            BigDecimal atPrice = product.divide(sold.baseQuantity(), digits, RoundingMode.HALF_UP);
            if (atPrice.compareTo(BigDecimal.valueOf(amount, digits)) == 0) {
                return new LinePrice(quantity, sold.unitPrice(), sold.baseQuantity());
            }
        }
        return of(quantity, amount, digits);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
