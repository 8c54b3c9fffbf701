package dev.solde.billing.core.rules;

import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.core.documents.CreditedInvoice;
import dev.solde.billing.core.tax.AdjustmentFigures;
import dev.solde.billing.core.tax.CreditCalculator;
import dev.solde.billing.core.tax.CreditFigures;
import dev.solde.billing.core.tax.CreditNoteLine;
import dev.solde.billing.core.tax.CreditRequest;
import dev.solde.billing.core.tax.CreditableInvoice;
import dev.solde.billing.core.tax.CreditedLine;
import dev.solde.billing.ledger.Amounts;
import java.util.ArrayList;
import java.util.List;
import javax.money.CurrencyUnit;

/**
 * All that is left of an invoice, named part by part, so that parts can be changed or taken out: the parts together credit what
 * the whole would.
 */
final class WholeInParts {

    private WholeInParts() {}

    /** One part per line with something left, then the allowances and charges whose taxes no line has; none if nothing is left. */
    static List<CreditedPart> of(CreditedInvoice invoice, CurrencyUnit currency) {
        CreditableInvoice creditable = invoice.creditable(Amounts.digits(currency));
        if (!(CreditCalculator.credit(creditable, invoice.credited(), new CreditRequest.Whole())
                instanceof CreditFigures whole)) {
            return List.of();
        }
        List<CreditedPart> parts = new ArrayList<>();
        for (CreditNoteLine line : whole.lines()) {
            long left = invoice.soldMinor(line.invoiceLine())
                    - invoice.credited()
                            .lines()
                            .getOrDefault(line.invoiceLine(), CreditedLine.NONE)
                            .amount();
            if (line.amount() == left) {
                parts.add(new CreditedPart.LineRest(line.invoiceLine()));
            } else if (line.amount() != 0) {
                // Free lines or amounts have used some of its tax group; the rest of the line is more than may be
                // credited.
                parts.add(new CreditedPart.LineAmount(
                        line.invoiceLine(), Amounts.ofMinor(Math.abs(line.amount()), currency)));
            }
        }
        whole.allowances().stream()
                .distinct()
                .filter(number -> isAlone(creditable.allowances().get(number - 1), creditable))
                .forEach(number -> parts.add(new CreditedPart.AllowanceRest(number)));
        whole.charges().stream()
                .distinct()
                .filter(number -> isAlone(creditable.charges().get(number - 1), creditable))
                .forEach(number -> parts.add(new CreditedPart.ChargeRest(number)));
        return parts;
    }

    private static boolean isAlone(AdjustmentFigures adjustment, CreditableInvoice invoice) {
        return invoice.lines().stream().noneMatch(line -> line.taxes().equals(adjustment.taxes()));
    }
}
