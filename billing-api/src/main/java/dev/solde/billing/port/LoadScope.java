package dev.solde.billing.port;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.SettlementId;
import java.util.Optional;
import java.util.Set;

/**
 * What a command needs to see of its account: never the history, never all open items.
 *
 * @param key the command's key, to find the record that it made before
 * @param items the items that the command names
 * @param allocations the allocations that it names; their items come with them
 * @param settlement a settlement of which all live allocations and their items are wanted
 * @param allocationsOf items whose live allocations are wanted, whatever their lock, with the items at both ends; of a payment
 *     also those of settlements that were made on it, though another credit funds them
 * @param creditedInvoice an invoice whose record and whose credit notes' records are wanted
 * @param number a document number brought from outside, to see whether it is taken
 * @param sources the sources of new lines, to see which are billed already
 * @param documentsNamed names by which open debits of the account are looked for; the debits come with them
 */
public record LoadScope(
        AccountId account,
        Optional<CommandKey> key,
        Set<ItemId> items,
        Set<AllocationId> allocations,
        Optional<SettlementId> settlement,
        Set<ItemId> allocationsOf,
        Optional<InvoiceId> creditedInvoice,
        Optional<DocumentNumber> number,
        Set<HostReference> sources,
        Set<String> documentsNamed) {

    /** Copies the sets. */
    public LoadScope {
        items = Set.copyOf(items);
        allocations = Set.copyOf(allocations);
        allocationsOf = Set.copyOf(allocationsOf);
        sources = Set.copyOf(sources);
        documentsNamed = Set.copyOf(documentsNamed);
    }

    /** Only the account row. */
    public static LoadScope of(AccountId account) {
        return new LoadScope(
                account,
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of());
    }

    /** This scope with the record made under this key. */
    public LoadScope withKey(Optional<CommandKey> commandKey) {
        return new LoadScope(
                account,
                commandKey,
                items,
                allocations,
                settlement,
                allocationsOf,
                creditedInvoice,
                number,
                sources,
                documentsNamed);
    }

    /** This scope with these items. */
    public LoadScope withItems(Set<? extends ItemId> ids) {
        return new LoadScope(
                account,
                key,
                Set.copyOf(ids),
                allocations,
                settlement,
                allocationsOf,
                creditedInvoice,
                number,
                sources,
                documentsNamed);
    }

    /** This scope with these allocations and their items. */
    public LoadScope withAllocations(Set<AllocationId> ids) {
        return new LoadScope(
                account, key, items, ids, settlement, allocationsOf, creditedInvoice, number, sources, documentsNamed);
    }

    /** This scope with the live allocations of a settlement and their items. */
    public LoadScope withSettlement(SettlementId id) {
        return new LoadScope(
                account,
                key,
                items,
                allocations,
                Optional.of(id),
                allocationsOf,
                creditedInvoice,
                number,
                sources,
                documentsNamed);
    }

    /** This scope with the live allocations of these items and the items at both ends. */
    public LoadScope withAllocationsOf(Set<? extends ItemId> ids) {
        return new LoadScope(
                account,
                key,
                items,
                allocations,
                settlement,
                Set.copyOf(ids),
                creditedInvoice,
                number,
                sources,
                documentsNamed);
    }

    /** This scope with the documents from which the rest that may be credited is computed. */
    public LoadScope withCreditedInvoice(InvoiceId id) {
        return new LoadScope(
                account,
                key,
                items,
                allocations,
                settlement,
                allocationsOf,
                Optional.of(id),
                number,
                sources,
                documentsNamed);
    }

    /** This scope with the answer whether this number is taken. */
    public LoadScope withNumber(Optional<DocumentNumber> wanted) {
        return new LoadScope(
                account,
                key,
                items,
                allocations,
                settlement,
                allocationsOf,
                creditedInvoice,
                wanted,
                sources,
                documentsNamed);
    }

    /** This scope with the answer which of these sources are billed. */
    public LoadScope withSources(Set<HostReference> references) {
        return new LoadScope(
                account,
                key,
                items,
                allocations,
                settlement,
                allocationsOf,
                creditedInvoice,
                number,
                references,
                documentsNamed);
    }

    /** This scope with the open debits that these names mean. */
    public LoadScope withDocumentsNamed(Set<String> names) {
        return new LoadScope(
                account, key, items, allocations, settlement, allocationsOf, creditedInvoice, number, sources, names);
    }
}
