package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.CreditNoteId;
import java.util.function.UnaryOperator;

/**
 * A draft of a credit note on an invoice; that of a whole invoice names its lines one by one.
 *
 * @param id the id that the document will have
 * @param version 1 for a new draft, one more with every change
 * @param command what will be issued
 */
public record CreditNoteDraft(CreditNoteId id, long version, IssueCreditNote command) implements Draft {

    /** Refuses a version below 1 and the command of another account. */
    public CreditNoteDraft {
        Checks.require(version >= 1, "drafts are counted from version 1: ", version);
        Checks.require(id.account().equals(command.account()), "a draft stays on its account: ", id);
    }

    /** The same draft with its command changed, to be saved; a change by somebody else meanwhile is found then. */
    public CreditNoteDraft edit(UnaryOperator<IssueCreditNote.Builder> change) {
        return new CreditNoteDraft(
                id, version, change.apply(command.toBuilder()).build());
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.creditNote(this);
    }
}
