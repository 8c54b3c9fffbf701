package dev.solde.billing.testkit.scenario.play;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The amount without tax whose tax, rounded rate by rate, gives an amount with tax. */
final class NetOfTax {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private NetOfTax() {}

    /** Of some amounts there is none: 8.01 at 20 % lies between 6.67 and 6.68, which give 8.00 and 8.02. */
    static BigDecimal of(BigDecimal gross, List<BigDecimal> rates, int digits) {
        BigDecimal sum = rates.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal near = gross.multiply(HUNDRED).divide(HUNDRED.add(sum), digits, RoundingMode.HALF_UP);
        BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
        return Stream.of(near, near.subtract(step), near.add(step))
                .filter(net -> withTax(net, rates, digits).compareTo(gross) == 0)
                .findFirst()
                .orElseThrow(
                        () -> new Failure("the credit note", "an amount of " + gross + " with tax", "no such net"));
    }

    private static BigDecimal withTax(BigDecimal net, List<BigDecimal> rates, int digits) {
        return rates.stream()
                .map(rate -> net.multiply(rate).divide(HUNDRED, digits, RoundingMode.HALF_UP))
                .reduce(net, BigDecimal::add);
    }
}
