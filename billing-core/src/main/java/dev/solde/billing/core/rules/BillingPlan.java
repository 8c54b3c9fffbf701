package dev.solde.billing.core.rules;

import dev.solde.billing.core.tax.DocumentFigures;
import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/** Which documents bill what is due, and what of each credit they take. Knows no dates and numbers. */
final class BillingPlan {

    private final CurrencyUnit currency;
    private final ExcessCredit excess;

    private BillingPlan(CurrencyUnit currency, ExcessCredit excess) {
        this.currency = currency;
        this.excess = excess;
    }

    /**
     * The documents, none when nothing is to be billed; one of a total below 0 only where further lines alone come to that.
     *
     * @param due entries in order of billing
     * @throws ArithmeticException when an amount is beyond the limit
     */
    static List<PlannedDocument> of(
            List<EntryPart> due, PriceMode linesMode, List<Line> lines, ExcessCredit excess, CurrencyUnit currency) {
        BillingPlan plan = new BillingPlan(currency, excess);
        List<PlannedDocument> documents = new ArrayList<>();
        for (PriceMode mode : PriceMode.values()) {
            for (boolean outsideScope : new boolean[] {false, true}) {
                plan.document(DueEntries.of(mode, outsideScope, due, linesMode, lines))
                        .ifPresent(documents::add);
            }
        }
        return documents;
    }

    private Optional<PlannedDocument> document(DueEntries due) {
        if (due.isEmpty() || (excess == ExcessCredit.CARRY_FORWARD && !due.hasCharge())) {
            return Optional.empty();
        }
        AskedDocument charges =
                new AskedDocument(due.priceMode(), due.lines(), List.of(), List.of()).with(due.charges(), currency);
        List<EntryPart> credits = excess == ExcessCredit.CREDIT_NOTE || total(charges) < 0
                ? due.credits()
                : CarriedForward.of(due.credits(), taken -> total(charges.with(taken, currency)));
        AskedDocument asked = charges.with(credits, currency);
        DocumentFigures figures = figures(asked);
        List<EntryPart> parts =
                Stream.concat(due.charges().stream(), credits.stream()).toList();
        if (excess == ExcessCredit.CREDIT_NOTE && figures.totals().totalInclTax() < 0) {
            AskedDocument note = asked.mirrored(figures, currency);
            return Optional.of(new PlannedDocument(DocumentType.GLOBAL_CREDIT_NOTE, note, figures(note), parts));
        }
        return Optional.of(new PlannedDocument(DocumentType.INVOICE, asked, figures, parts));
    }

    private long total(AskedDocument asked) {
        return figures(asked).totals().totalInclTax();
    }

    private DocumentFigures figures(AskedDocument asked) {
        return asked.figures(Amounts.digits(currency));
    }
}
