package dev.solde.billing.fact;

import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.ItemId;
import java.util.List;

/**
 * The tax of a document on everything that carries exactly these taxes together. The document's subtotal of a tax is the
 * sum over the facts that name it; with one tax a line there is one fact a subtotal.
 *
 * @param tax the tax
 * @param companions the other taxes of the same lines, for example QST beside GST; empty with one tax a line
 * @param baseMinor the taxable amount without tax
 * @param taxMinor the tax
 */
public record TaxCharged(ItemId document, Tax tax, List<Tax> companions, long baseMinor, long taxMinor)
        implements Fact {

    /** Copies the list. */
    public TaxCharged {
        companions = List.copyOf(companions);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.taxCharged(this);
    }
}
