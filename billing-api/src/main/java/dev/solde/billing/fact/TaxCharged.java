package dev.solde.billing.fact;

import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.ItemId;

/**
 * A tax subtotal of a document: one per tax name, category and rate.
 *
 * @param baseMinor the taxable amount without tax
 * @param taxMinor the tax
 */
public record TaxCharged(ItemId document, Tax tax, long baseMinor, long taxMinor) implements Fact {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.taxCharged(this);
    }
}
