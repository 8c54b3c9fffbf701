package dev.solde.billing.ledger;

/** Whether an allocation may be removed by a deallocation, or only by the inverse of the operation that made it. */
public enum AllocationLock {
    /** Free: made by hand, by a strategy or by a payment. */
    NONE,
    /** Made by a write-off; only reversing the write-off ends it. */
    WRITE_OFF
}
