package dev.solde.billing.command;

/** Which sources a credit note makes billable again. */
public enum SourceRelease {
    /** None. */
    NONE,
    /** Those of the invoice lines that it credits. */
    CREDITED_LINES,
    /** Those of all lines of the invoice. */
    ALL_LINES
}
