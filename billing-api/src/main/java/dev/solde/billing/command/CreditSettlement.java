package dev.solde.billing.command;

/** What a credit note settles when it is issued. It never removes an existing allocation. */
public enum CreditSettlement {
    /** Nothing: its whole amount waits on the account. */
    NONE,
    /** Its own invoice, up to what is open of it; the rest waits. */
    OWN_INVOICE,
    /** Its own invoice, then the open debits, oldest due first. */
    OWN_THEN_OLDEST
}
