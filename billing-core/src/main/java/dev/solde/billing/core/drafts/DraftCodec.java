package dev.solde.billing.core.drafts;

import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.GlobalCreditNoteDraft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.port.StoredDraft;
import java.util.Set;

/** Drafts as rows and back. */
public final class DraftCodec {

    private DraftCodec() {}

    /** The row of a draft, with the entries that it reserves. */
    public static StoredDraft write(Draft draft) {
        return draft.match(new Writing());
    }

    /** The draft in a row. */
    public static Draft read(StoredDraft stored) {
        DraftReading reading = new DraftReading(stored.command());
        return switch (reading.kind()) {
            case "invoice" -> new InvoiceDraft((InvoiceId) stored.document(), stored.version(), reading.invoice());
            case "credit-note" ->
                new CreditNoteDraft((CreditNoteId) stored.document(), stored.version(), reading.creditNote());
            case "global-credit-note" ->
                new GlobalCreditNoteDraft(
                        (CreditNoteId) stored.document(), stored.version(), reading.globalCreditNote());
            default -> throw new IllegalStateException("a draft of an unknown kind: " + reading.kind());
        };
    }

    private static final class Writing implements Draft.Cases<StoredDraft> {

        @Override
        public StoredDraft invoice(InvoiceDraft draft) {
            return new StoredDraft(
                    draft.id(),
                    draft.version(),
                    DraftWriting.write(draft.command()),
                    Set.copyOf(draft.command().entries()));
        }

        @Override
        public StoredDraft creditNote(CreditNoteDraft draft) {
            return row(draft, DraftWriting.write(draft.command()));
        }

        @Override
        public StoredDraft globalCreditNote(GlobalCreditNoteDraft draft) {
            return row(draft, DraftWriting.write(draft.command()));
        }

        private static StoredDraft row(Draft draft, String command) {
            return new StoredDraft(draft.id(), draft.version(), command, Set.<PendingEntryId>of());
        }
    }
}
