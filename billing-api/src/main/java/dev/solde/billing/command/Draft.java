package dev.solde.billing.command;

import dev.solde.billing.ledger.ItemId;

/**
 * A document that is not issued yet: a stored command with a version. It has no number and no effect; a draft invoice
 * reserves the pending entries that it names, until it is issued or discarded.
 */
public sealed interface Draft permits InvoiceDraft, CreditNoteDraft, GlobalCreditNoteDraft {

    /** The id that the document will have. */
    ItemId id();

    /** 1 for a new draft, one more with every change. */
    long version();

    /** The command as it was saved, or as it was edited since. */
    Command<?> command();

    /** Does what the kind of this draft asks for. */
    <T> T match(Cases<T> cases);

    /** One method per kind of draft. */
    interface Cases<T> {
        /** A draft of an invoice. */
        T invoice(InvoiceDraft draft);

        /** A draft of a credit note on an invoice. */
        T creditNote(CreditNoteDraft draft);

        /** A draft of a credit note that stands alone. */
        T globalCreditNote(GlobalCreditNoteDraft draft);
    }
}
