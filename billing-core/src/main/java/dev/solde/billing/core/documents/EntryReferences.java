package dev.solde.billing.core.documents;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.PendingEntryId;
import java.util.UUID;

/** How a line refers to the pending entry that it bills, and a credit note to the one that it releases. */
public final class EntryReferences {

    private static final String KIND = "pending-entry";

    private EntryReferences() {}

    /** The reference to an entry of the same account. */
    public static HostReference of(PendingEntryId entry) {
        return HostReference.of(KIND, entry.uuid().toString());
    }

    /** The entry of this account to which the reference refers. */
    public static PendingEntryId entry(AccountId account, HostReference reference) {
        return new PendingEntryId(account, UUID.fromString(reference.value()));
    }
}
