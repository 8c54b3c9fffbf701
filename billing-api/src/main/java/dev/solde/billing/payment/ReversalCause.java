package dev.solde.billing.payment;

import java.util.Locale;

/** Why money of a payment is gone again. */
public enum ReversalCause {
    /** The bank did not honour a cheque or transfer. */
    BOUNCED,
    /** The holder of a card disputed the charge. */
    CHARGEBACK,
    /** The customer's bank returned a direct debit. */
    DIRECT_DEBIT_RETURN,
    /** The payment never was: it was entered in error. Said by {@code WithdrawPayment}, which ends its refunds, too. */
    ENTRY_ERROR;

    /** The word used in facts and exports, for example {@code direct-debit-return}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The cause with this {@link #code()}. */
    public static ReversalCause ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
