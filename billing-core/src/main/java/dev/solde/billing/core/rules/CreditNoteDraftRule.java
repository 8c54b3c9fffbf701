package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.core.documents.CreditedInvoice;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps a draft of a credit note on an invoice; that of the whole invoice names what is left of it, line by line. */
public record CreditNoteDraftRule(IssueCreditNote command) implements DraftRule<CreditNoteDraft> {

    @Override
    public Optional<DraftVersion> changed() {
        return command.draft();
    }

    @Override
    public LoadScope scope() {
        return Drafts.scope(LoadScope.builder(command.account()), command.draft())
                .item(command.invoice())
                .creditedInvoice(command.invoice())
                .build();
    }

    @Override
    public Optional<Rejection> refuse(Loaded loaded) {
        return Refusals.first(
                () -> Refusals.items(loaded.ledger(), Set.of(command.invoice())),
                () -> CreditRequests.refuseMoney(command, loaded.ledger().account()),
                () -> parts(loaded).isEmpty()
                        ? Optional.of(new Rejection.AlreadyCredited(command.invoice(), Optional.empty()))
                        : Optional.empty());
    }

    @Override
    public CreditNoteDraft draft(UUID id, long version, Loaded loaded) {
        return new CreditNoteDraft(
                new CreditNoteId(command.account(), id),
                version,
                command.toBuilder().parts(parts(loaded)).draft(Optional.empty()).build());
    }

    private List<CreditedPart> parts(Loaded loaded) {
        if (!(command.parts().get(0) instanceof CreditedPart.Whole)) {
            return command.parts();
        }
        return WholeInParts.of(
                CreditedInvoice.of(command.invoice(), loaded.credited()),
                loaded.ledger().account().currency());
    }
}
