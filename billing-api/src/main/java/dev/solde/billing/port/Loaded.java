package dev.solde.billing.port;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link LoadScope} asked for, all of one moment.
 *
 * @param ledger the account with the named items and allocations; unknown ids are simply absent
 * @param replay the record that was made under the command's key
 * @param credited the record of the invoice to be credited, then those of its credit notes in order of recording; empty when
 *     there is no such invoice on the account
 * @param numberTakenBy the document of the tenant that has the number already
 * @param billedSources of the asked sources those that are on an issued, not released invoice line of the tenant
 * @param named of the asked names those that are the number of an open debit of the account, or the value of a host reference
 *     that it carries (but not of a source of its lines), with all such debits
 */
public record Loaded(
        Ledger ledger,
        Optional<JournalRecord> replay,
        List<JournalRecord> credited,
        Optional<ItemId> numberTakenBy,
        Map<HostReference, ItemId> billedSources,
        Map<String, Set<ItemId>> named) {

    /** Copies the collections. */
    public Loaded {
        credited = List.copyOf(credited);
        billedSources = Map.copyOf(billedSources);
        named = Map.copyOf(named);
    }

    /** The same with more items of the account. */
    public Loaded withLedger(Ledger more) {
        return new Loaded(more, replay, credited, numberTakenBy, billedSources, named);
    }
}
