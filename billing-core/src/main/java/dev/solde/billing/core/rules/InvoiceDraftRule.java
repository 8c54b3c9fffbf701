package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Optional;
import java.util.UUID;

/** Keeps a draft of an invoice, which reserves the pending entries that it names. */
public record InvoiceDraftRule(IssueInvoice command) implements DraftRule<InvoiceDraft> {

    @Override
    public Optional<DraftVersion> changed() {
        return command.draft();
    }

    @Override
    public LoadScope scope() {
        return Drafts.scope(LoadScope.builder(command.account()), command.draft())
                .pendingEntries(command.entries())
                .build();
    }

    @Override
    public Optional<Rejection> refuse(Loaded loaded) {
        AskedDocument asked =
                new AskedDocument(command.priceMode(), command.lines(), command.allowances(), command.charges());
        return Refusals.first(
                () -> PendingEntries.refuseUnknown(loaded, command.entries()),
                () -> asked.refuseMoney(loaded.ledger().account()),
                () -> PendingEntries.refuseUnavailable(
                        loaded, command.entries(), command.draft().map(DraftVersion::document)));
    }

    @Override
    public InvoiceDraft draft(UUID id, long version, Loaded loaded) {
        return new InvoiceDraft(
                new InvoiceId(command.account(), id),
                version,
                command.toBuilder().draft(Optional.empty()).build());
    }
}
