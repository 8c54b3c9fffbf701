package dev.solde.billing.statement;

/** Where credit that waits on the account stands in an ageing. */
public enum CreditTreatment {
    /** In a column of its own. */
    SEPARATE,
    /** Against the oldest debits first. */
    OFFSET_OLDEST,
    /** In the bucket of its own age, counted from its document date. */
    OWN_AGE
}
