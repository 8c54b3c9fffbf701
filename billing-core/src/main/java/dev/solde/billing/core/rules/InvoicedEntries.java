package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.port.Loaded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pending entries that an invoice names, each billed with all that is left of it. */
final class InvoicedEntries {

    private InvoicedEntries() {}

    /** The entries in the order in which they were named. */
    static List<EntryPart> parts(IssueInvoice command, Loaded loaded) {
        return command.entries().isEmpty()
                ? List.of()
                : entries(command, loaded).map(EntryPart::rest).toList();
    }

    private static Stream<PendingEntryRevised> entries(IssueInvoice command, Loaded loaded) {
        return command.entries().stream()
                .map(id -> PendingEntries.find(loaded, id).orElseThrow());
    }

    /** Refuses entries that are not to be had, and those that cannot stand on this document. */
    static Optional<Rejection> refuse(IssueInvoice command, Loaded loaded) {
        if (command.entries().isEmpty()) {
            return Optional.empty();
        }
        return Refusals.first(
                () -> PendingEntries.refuseUnavailable(
                        loaded, command.entries(), command.draft().map(DraftVersion::document)),
                () -> entries(command, loaded)
                        .filter(entry -> entry.priceMode() != command.priceMode())
                        .findFirst()
                        .map(entry ->
                                new Rejection.MixedPriceMode(entry.entry(), command.priceMode(), entry.priceMode())),
                () -> mixedWithOutsideScope(command, loaded));
    }

    private static Optional<Rejection> mixedWithOutsideScope(IssueInvoice command, Loaded loaded) {
        Optional<Boolean> outside = Stream.concat(
                        command.lines().stream().map(Line::taxes),
                        entries(command, loaded).map(PendingEntryRevised::taxes))
                .map(EntryPart::isOutsideScope)
                .findFirst();
        return entries(command, loaded)
                .filter(entry -> outside.get() != EntryPart.isOutsideScope(entry.taxes()))
                .findFirst()
                .map(entry -> new Rejection.MixedWithOutsideScope(entry.entry()));
    }
}
