package dev.solde.billing.statement;

/** From which day the age of a debit is counted. */
public enum AgeingBasis {
    /** Days past the due date. */
    DUE_DATE,
    /** Days since the date of the document. */
    DOCUMENT_DATE
}
