package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.testkit.scenario.format.LineText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.money.CurrencyUnit;

/**
 * An amount off a whole document. In the kernel an allowance names its taxes, so a discount on lines of several rates is shared
 * among the rates by their amounts, in whole minor units by largest remainder.
 */
final class Discount {

    private static final String REASON = "Discount";

    private Discount() {}

    static List<Allowance> of(BigDecimal discount, List<LineText> lines, CurrencyUnit currency) {
        Map<Tax, BigInteger> amounts = new LinkedHashMap<>();
        lines.forEach(line -> amounts.merge(LineMaker.tax(line.rate()), minor(line, currency), BigInteger::add));
        amounts.values().removeIf(amount -> amount.signum() <= 0);
        if (amounts.size() <= 1) {
            Tax tax = amounts.keySet().stream()
                    .findFirst()
                    .orElseGet(() -> LineMaker.tax(lines.get(0).rate()));
            return List.of(
                    Allowance.amount(Amounts.of(discount, currency), REASON).tax(tax));
        }
        return shared(Amounts.minor(Amounts.of(discount, currency)), amounts, currency);
    }

    private static BigInteger minor(LineText line, CurrencyUnit currency) {
        return LineMaker.amount(line)
                .setScale(Amounts.digits(currency), RoundingMode.HALF_UP)
                .unscaledValue();
    }

    private record Share(Tax tax, long minor, BigInteger remainder) {}

    private static List<Allowance> shared(long discount, Map<Tax, BigInteger> amounts, CurrencyUnit currency) {
        BigInteger sum = amounts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<Share> shares = new ArrayList<>();
        amounts.forEach((tax, amount) -> {
            BigInteger[] parts = amount.multiply(BigInteger.valueOf(discount)).divideAndRemainder(sum);
            shares.add(new Share(tax, parts[0].longValueExact(), parts[1]));
        });
        long left = discount - shares.stream().mapToLong(Share::minor).sum();
        shares.sort(Comparator.comparing(Share::remainder).reversed());
        List<Allowance> allowances = new ArrayList<>();
        for (Share share : shares) {
            long minor = share.minor() + (left-- > 0 ? 1 : 0);
            if (minor != 0) {
                allowances.add(Allowance.amount(Amounts.ofMinor(minor, currency), REASON)
                        .tax(share.tax()));
            }
        }
        return allowances;
    }
}
