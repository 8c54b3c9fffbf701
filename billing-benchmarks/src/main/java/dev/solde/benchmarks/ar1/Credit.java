package dev.solde.benchmarks.ar1;

/**
 * A credit of a yardstick.
 *
 * @param id its key
 * @param isPayment whether it is a payment, otherwise it is a credit note
 */
record Credit<K>(K id, boolean isPayment) {

    String table() {
        return isPayment ? "payment" : "credit_note";
    }
}
