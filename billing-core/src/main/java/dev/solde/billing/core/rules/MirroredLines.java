package dev.solde.billing.core.rules;

import dev.solde.billing.core.tax.LineFigures;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.Amounts;
import java.util.ArrayList;
import java.util.List;
import javax.money.CurrencyUnit;

/**
 * The lines of an invoice below 0 as those of a credit note above 0: each amount with the other sign. What took off a line now
 * adds to it; a percentage stands as the amount that it came to, because it would be of the other sign, too.
 */
final class MirroredLines {

    private MirroredLines() {}

    static List<Line> of(List<Line> lines, List<LineFigures> figures, CurrencyUnit currency) {
        List<Line> mirrored = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            mirrored.add(of(lines.get(i), figures.get(i), currency));
        }
        return mirrored;
    }

    private static Line of(Line line, LineFigures figures, CurrencyUnit currency) {
        List<Allowance> allowances = new ArrayList<>();
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < line.allowances().size(); i++) {
            add(figures.allowances().get(i), line.allowances().get(i).reason(), allowances, charges, currency);
        }
        for (int i = 0; i < line.charges().size(); i++) {
            add(-figures.charges().get(i), line.charges().get(i).reason(), allowances, charges, currency);
        }
        return line.toBuilder()
                .quantity(line.quantity().negate())
                .allowances(allowances)
                .charges(charges)
                .build();
    }

    /** An amount that is now added, or taken off when it is below 0. */
    private static void add(
            long amount, String reason, List<Allowance> allowances, List<Charge> charges, CurrencyUnit currency) {
        if (amount > 0) {
            charges.add(Charge.amount(Amounts.ofMinor(amount, currency), reason));
        } else if (amount < 0) {
            allowances.add(Allowance.amount(Amounts.ofMinor(-amount, currency), reason));
        }
    }
}
