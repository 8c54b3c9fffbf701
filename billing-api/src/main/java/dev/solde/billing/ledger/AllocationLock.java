package dev.solde.billing.ledger;

/** Whether an allocation may be removed by a deallocation, or only by the inverse of the operation that made it. */
public enum AllocationLock {
    /** Free: made by hand, by a strategy or by a payment. */
    NONE,
    /** Made by a write-off; only reversing the write-off ends it. */
    WRITE_OFF,
    /** What a refund consumed; only cancelling or failing the refund ends it, or a reversal of the payment behind it. */
    REFUND,
    /** An item and the one that reverses it; never ends. */
    REVERSAL
}
