package dev.solde.billing.ledger;

/** What becomes of credit that waits on an account while something is owed. */
public enum CreditApplication {
    /** It waits until somebody allocates it. */
    MANUAL,
    /**
     * New credit pays what is open, a credit note its own invoice first, then the oldest due, and a new invoice takes credit that
     * waits, in the same record.
     */
    AUTOMATIC
}
