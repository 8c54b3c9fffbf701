package dev.solde.billing.payment;

/** Where a refund stands: {@code PENDING -> TRANSMITTED -> CONFIRMED}, or {@code CANCELLED}, or {@code FAILED}. */
public enum RefundState {
    /** Recorded, not yet handed to the bank or gateway; may still be cancelled on its own day. */
    PENDING,
    /** Handed over. */
    TRANSMITTED,
    /** Arrived; final. */
    CONFIRMED,
    /** Taken back before it was handed over; final. */
    CANCELLED,
    /** Came back; final. */
    FAILED;

    /** Whether the money counts as given back: not cancelled and not failed. */
    public boolean isLive() {
        return this != CANCELLED && this != FAILED;
    }
}
