package dev.solde.billing.document;

/** Where a pending entry stands. Whether a draft reserves it is told by the draft. */
public enum PendingEntryState {
    /** Waits to be billed, whole or what is left of it. */
    PENDING,
    /** On issued documents, all of it; final unless its line is released. */
    BILLED,
    /** Billed, then released by a credit note; a copy waits in its place. */
    RELEASED,
    /** Taken back before it was billed; final. */
    CANCELLED
}
