package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.GlobalCreditNoteDraft;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Optional;
import java.util.UUID;

/** Keeps a draft of a credit note that stands alone. */
public record GlobalCreditNoteDraftRule(IssueGlobalCreditNote command) implements DraftRule<GlobalCreditNoteDraft> {

    @Override
    public Optional<DraftVersion> changed() {
        return command.draft();
    }

    @Override
    public LoadScope scope() {
        return Drafts.scope(LoadScope.builder(command.account()), command.draft())
                .build();
    }

    @Override
    public Optional<Rejection> refuse(Loaded loaded) {
        return new AskedDocument(command.priceMode(), command.lines(), command.allowances(), command.charges())
                .refuseMoney(loaded.ledger().account());
    }

    @Override
    public GlobalCreditNoteDraft draft(UUID id, long version, Loaded loaded) {
        return new GlobalCreditNoteDraft(
                new CreditNoteId(command.account(), id),
                version,
                command.toBuilder().draft(Optional.empty()).build());
    }
}
