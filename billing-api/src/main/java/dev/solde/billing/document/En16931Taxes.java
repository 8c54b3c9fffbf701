package dev.solde.billing.document;

import static dev.solde.billing.document.En16931Rule.BR_CO_17;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Each group of the tax breakdown follows from the lines, allowances and charges of its tax, and its tax from its base. */
final class En16931Taxes {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The two rules of a category; {@code perRate} where every rate is a group of its own, with a tolerance. */
    private record Family(En16931Rule base, En16931Rule tax, boolean perRate) {}

    /** Split payment (B) has no such rules in the standard. */
    private static final Map<String, Family> FAMILIES = Map.of(
            "S", new Family(En16931Rule.BR_S_08, En16931Rule.BR_S_09, true),
            "L", new Family(En16931Rule.BR_AF_08, En16931Rule.BR_AF_09, true),
            "M", new Family(En16931Rule.BR_AG_08, En16931Rule.BR_AG_09, true),
            "Z", new Family(En16931Rule.BR_Z_08, En16931Rule.BR_Z_09, false),
            "E", new Family(En16931Rule.BR_E_08, En16931Rule.BR_E_09, false),
            "AE", new Family(En16931Rule.BR_AE_08, En16931Rule.BR_AE_09, false),
            "K", new Family(En16931Rule.BR_IC_08, En16931Rule.BR_IC_09, false),
            "G", new Family(En16931Rule.BR_G_08, En16931Rule.BR_G_09, false),
            "O", new Family(En16931Rule.BR_O_08, En16931Rule.BR_O_09, false));

    private final DocumentAmounts amounts;
    private final En16931Findings findings;

    private En16931Taxes(DocumentAmounts amounts, En16931Findings findings) {
        this.amounts = amounts;
        this.findings = findings;
    }

    static void judge(DocumentAmounts amounts, En16931Findings findings) {
        En16931Taxes taxes = new En16931Taxes(amounts, findings);
        int number = 1;
        for (StatedTax group : amounts.taxSubtotals()) {
            taxes.judge(group, "tax subtotal " + number++);
        }
    }

    private void judge(StatedTax group, String place) {
        taxOfAnyCategory(group, place);
        group.category().map(FAMILIES::get).ifPresent(family -> {
            if (family.perRate()) {
                group.rate().ifPresent(rate -> ofRate(family, group, rate, place));
            } else {
                ofCategory(family, group, place);
            }
        });
    }

    private void taxOfAnyCategory(StatedTax group, String place) {
        if (group.base().isEmpty() || group.amount().isEmpty()) {
            return;
        }
        BigDecimal rate = group.rate().orElse(BigDecimal.ZERO);
        BigDecimal tax = group.amount().get();
        if (rate.signum() != 0) {
            findings.requireNear(BR_CO_17, place, tax, taxOf(group.base().get(), rate));
        } else if (tax.setScale(0, RoundingMode.HALF_UP).signum() != 0) {
            // Without a rate the standard's tolerance is a tax that rounds to 0.
            findings.requireExact(BR_CO_17, place, tax, BigDecimal.ZERO);
        }
    }

    private void ofRate(Family family, StatedTax group, BigDecimal rate, String place) {
        base(group)
                .ifPresent(base -> findings.requireNear(
                        family.base(),
                        place,
                        base,
                        sum(one -> one.category().equals(group.category())
                                && one.rate()
                                        .filter(other -> other.compareTo(rate) == 0)
                                        .isPresent())));
        group.base()
                .ifPresent(base -> group.amount()
                        .ifPresent(tax -> findings.requireNear(family.tax(), place, tax, taxOf(base, rate))));
    }

    private void ofCategory(Family family, StatedTax group, String place) {
        base(group)
                .ifPresent(base -> findings.requireExact(
                        family.base(), place, base, sum(one -> one.category().equals(group.category()))));
        group.amount().ifPresent(tax -> findings.requireExact(family.tax(), place, tax, BigDecimal.ZERO));
    }

    /** The stated base, if there are lines to compare it with. */
    private Optional<BigDecimal> base(StatedTax group) {
        return amounts.lines().isEmpty() ? Optional.empty() : group.base();
    }

    private BigDecimal sum(Predicate<StatedAmount> ofGroup) {
        return sum(amounts.lines(), ofGroup)
                .add(sum(amounts.charges(), ofGroup))
                .subtract(sum(amounts.allowances(), ofGroup));
    }

    private static BigDecimal sum(List<StatedAmount> all, Predicate<StatedAmount> ofGroup) {
        return all.stream().filter(ofGroup).map(StatedAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal taxOf(BigDecimal base, BigDecimal rate) {
        return En16931Findings.rounded(base.multiply(rate).divide(HUNDRED));
    }
}
