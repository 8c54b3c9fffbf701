package dev.solde.billing.payment;

/** Where an expected payment stands. */
public enum ExpectedPaymentState {
    /** Promised for a day, for example a post-dated cheque. */
    SCHEDULED,
    /** Being paid at a gateway. */
    IN_PROGRESS,
    /** The money arrived and was recorded as a payment; final. */
    COLLECTED,
    /** Called off, or released by the gateway; final. */
    CANCELLED,
    /** The money did not come; final. */
    FAILED;

    /** Whether the money is still expected. */
    public boolean isLive() {
        return this == SCHEDULED || this == IN_PROGRESS;
    }
}
