package dev.solde.billing.document;

/** What becomes of due credit entries above the due charges when entries are billed. */
public enum ExcessCredit {
    /**
     * A credit entry is billed whole, in part or not at all, so that the invoice is of the smallest total that is not below 0; the
     * rest waits for the next time.
     */
    CARRY_FORWARD,
    /** All that is due is billed; a total below 0 becomes a credit note. */
    CREDIT_NOTE
}
