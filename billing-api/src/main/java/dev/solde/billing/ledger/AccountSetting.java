package dev.solde.billing.ledger;

/** What an account may say for itself; what it does not say the kernel's settings say. */
public enum AccountSetting {
    /** The payment terms of an invoice that names none. */
    TERMS,
    /** The day of the month on which pending entries are billed. */
    BILLING_DAY,
    /** What becomes of credit that waits. */
    CREDIT_APPLICATION,
    /** The customer as put on new documents. */
    PARTY
}
