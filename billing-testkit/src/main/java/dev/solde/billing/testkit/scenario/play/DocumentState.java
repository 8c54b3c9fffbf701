package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.ledger.ItemId;

/** Where a named document stands, as the kernel's reads tell it. */
enum DocumentState {
    /** Saved, not issued. */
    DRAFT,
    /** Issued. */
    ISSUED,
    /** A draft that was thrown away. */
    GONE;

    static DocumentState of(Stage stage, ItemId document) {
        if (isThere(() -> stage.queries().draft(document))) {
            return DRAFT;
        }
        return isThere(() -> stage.queries().item(document)) ? ISSUED : GONE;
    }

    /** Reads have no other way to say that something is not there. */
    private static boolean isThere(Runnable read) {
        try {
            read.run();
            return true;
        } catch (RejectedException e) {
            if (e.rejection() instanceof Rejection.DraftNotFound || e.rejection() instanceof Rejection.ItemNotFound) {
                return false;
            }
            throw e;
        }
    }
}
