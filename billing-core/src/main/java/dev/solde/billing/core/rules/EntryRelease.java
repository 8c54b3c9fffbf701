package dev.solde.billing.core.rules;

import dev.solde.billing.core.documents.CreditedInvoice;
import dev.solde.billing.core.documents.EntryReferences;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.port.Loaded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pending entries whose lines a credit note releases: a copy waits in the place of each. */
final class EntryRelease {

    private EntryRelease() {}

    /** The entries on the lines of the invoice that is credited. */
    static Set<PendingEntryId> onInvoice(Loaded loaded) {
        return loaded.credited().stream()
                .limit(1)
                .flatMap(record -> record.facts(ReferenceMade.class).stream())
                .filter(made -> made.role() == ReferenceMade.Role.ENTRY)
                .map(EntryRelease::entry)
                .collect(Collectors.toSet());
    }

    /**
     * Adds a pending copy with what each released line billed. The entry itself is released when that line billed all of it;
     * otherwise other parts of it stand on other documents, or still wait.
     */
    static void apply(
            LedgerDraft draft,
            List<ReferenceMade> released,
            CreditedInvoice invoice,
            Loaded loaded,
            DecisionContext context) {
        for (ReferenceMade made : released) {
            if (made.role() == ReferenceMade.Role.ENTRY) {
                PendingEntryRevised entry =
                        PendingEntries.find(loaded, entry(made)).orElseThrow();
                long billed = Math.abs(invoice.soldMinor(made.lineNumber()));
                if (entry.state() == PendingEntryState.BILLED && billed == entry.amountMinor()) {
                    draft.add(PendingEntries.revised(entry, PendingEntryState.RELEASED, 0));
                }
                draft.add(copy(entry, billed, context, draft));
            }
        }
    }

    private static PendingEntryRevised copy(
            PendingEntryRevised entry, long amount, DecisionContext context, LedgerDraft draft) {
        return new PendingEntryRevised(
                new PendingEntryId(entry.entry().account(), context.ids().get()),
                PendingEntryState.PENDING,
                entry.side(),
                PendingEntries.label(entry),
                entry.type(),
                amount,
                amount,
                entry.priceMode(),
                entry.taxes(),
                entry.processingDate(),
                draft.account().version() + 1,
                Optional.of(entry.entry()));
    }

    private static PendingEntryId entry(ReferenceMade made) {
        return EntryReferences.entry(made.subject().account(), made.reference());
    }
}
