package dev.solde.billing.core.documents;

import dev.solde.billing.core.tax.TaxSet;
import dev.solde.billing.core.tax.TaxSetFigures;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxKey;
import dev.solde.billing.fact.TaxCharged;
import dev.solde.billing.ledger.ItemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The taxes of a document by their key, so that figures, which know keys only, get the reason of an exemption back. */
final class Taxes {

    private final Map<TaxKey, Tax> byKey = new HashMap<>();

    /** In the order of the lines: the first tax of a key gives the reason of its group, of which EN 16931 has one. */
    Taxes(Collection<Tax> taxes) {
        for (Tax tax : taxes) {
            byKey.putIfAbsent(tax.key(), tax);
        }
    }

    Tax of(TaxKey key) {
        Tax tax = byKey.get(key);
        return tax == null ? Tax.of(key.name(), key.category(), key.rate()) : tax;
    }

    List<Tax> of(TaxSet set) {
        return set.taxes().stream().map(this::of).toList();
    }

    private List<Tax> companions(List<TaxKey> keys, TaxKey key) {
        List<Tax> companions = new ArrayList<>(keys.size() - 1);
        for (TaxKey other : keys) {
            if (!other.equals(key)) {
                companions.add(of(other));
            }
        }
        return companions;
    }

    /** One fact for each tax of each set. */
    List<TaxCharged> facts(ItemId document, List<TaxSetFigures> sets) {
        List<TaxCharged> facts = new ArrayList<>();
        for (TaxSetFigures set : sets) {
            List<TaxKey> keys = set.taxes().taxes();
            for (int i = 0; i < keys.size(); i++) {
                TaxKey key = keys.get(i);
                facts.add(new TaxCharged(
                        document,
                        of(key),
                        companions(keys, key),
                        set.base(),
                        set.amounts().get(i)));
            }
        }
        return facts;
    }
}
