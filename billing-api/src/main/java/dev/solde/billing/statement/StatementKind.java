package dev.solde.billing.statement;

/** What a statement shows. */
public enum StatementKind {
    /** All documents and payments of the period, paid ones too, with what was paid and what remains of each. */
    ACTIVITY,
    /** Only what is open, whatever its age. */
    OPEN_ITEM,
    /** What was brought forward, the movements of the period, what is carried on; periods follow each other. */
    BALANCE_FORWARD
}
