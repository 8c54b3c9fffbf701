package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.core.documents.PendingEntryReader;
import dev.solde.billing.core.documents.PendingTotals;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.port.Loaded;
import java.util.Collection;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** What the rules about pending entries share. */
final class PendingEntries {

    private PendingEntries() {}

    /** The entry as it stands; it was asked for in the scope. */
    static Optional<PendingEntryRevised> find(Loaded loaded, PendingEntryId id) {
        return loaded.pendingEntries().stream()
                .filter(entry -> entry.entry().equals(id))
                .findFirst();
    }

    static Optional<Rejection> refuseUnknown(Loaded loaded, Collection<PendingEntryId> ids) {
        return Refusals.ofAny(
                ids,
                id -> find(loaded, id).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Rejection.PendingEntryNotFound(id)));
    }

    /**
     * Refuses entries that are no longer pending, and those that a draft reserves.
     *
     * @param own the draft that may have reserved them
     */
    static Optional<Rejection> refuseUnavailable(Loaded loaded, Collection<PendingEntryId> ids, Optional<ItemId> own) {
        return Refusals.first(
                () -> ids.stream()
                        .map(id -> find(loaded, id).orElseThrow())
                        .filter(entry -> entry.state() != PendingEntryState.PENDING)
                        .findFirst()
                        .map(entry -> new Rejection.NotPending(entry.entry(), entry.state())),
                () -> ids.stream()
                        .filter(loaded.reservedEntries()::containsKey)
                        .filter(id ->
                                !own.equals(Optional.of(loaded.reservedEntries().get(id))))
                        .findFirst()
                        .map(id -> new Rejection.PendingEntryReserved(
                                id, loaded.reservedEntries().get(id))));
    }

    /** Refuses an entry that no document could hold with its tax. */
    static Optional<Rejection> refuseTooLarge(PendingEntryRevised entry, CurrencyUnit currency) {
        try {
            PendingTotals.signedInclTaxMinor(entry, Amounts.digits(currency));
            return Optional.empty();
        } catch (ArithmeticException tooLarge) {
            return Optional.of(new Rejection.AmountTooLarge(tooLarge.getMessage()));
        }
    }

    /** The entry in another state, with so much left; a label that was erased stays unknown. */
    static PendingEntryRevised revised(PendingEntryRevised entry, PendingEntryState state, long leftMinor) {
        return new PendingEntryRevised(
                entry.entry(),
                state,
                entry.side(),
                label(entry),
                entry.type(),
                entry.amountMinor(),
                leftMinor,
                entry.priceMode(),
                entry.taxes(),
                entry.processingDate(),
                entry.addedIn(),
                entry.copyOf());
    }

    /** A label for a new record: a text that is gone has no digest that a new record could carry. */
    static FreeText label(PendingEntryRevised entry) {
        return FreeText.of(entry.label().shown());
    }

    /** The entry that the record revised. */
    static PendingEntry result(Made made) {
        return PendingEntryReader.entry(made.facts(PendingEntryRevised.class).get(0), made.currency());
    }
}
