package dev.solde.billing.document;

/** What a line of a document says. */
public enum LineKind {
    /** Something sold, or taken back. */
    SOLD,
    /** A reduction; its amount is positive and is subtracted. */
    ALLOWANCE,
    /** A surcharge; its amount is positive and is added. */
    CHARGE
}
