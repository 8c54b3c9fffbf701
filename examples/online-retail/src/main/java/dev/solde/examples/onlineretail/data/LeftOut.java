package dev.solde.examples.onlineretail.data;

import java.util.Optional;

/** Why a line is not billed; the first that applies. */
public enum LeftOut {
    /** The warehouse noted a loss on an invoice: nothing was sold. */
    STOCK_MOVEMENT("Stock movement: a negative quantity at price 0 on an invoice"),
    /** A cash sale or a correction: there is no account to bill. */
    NO_CUSTOMER("No customer is noted: there is no account to bill"),
    /** A sale on a credit note or a return on an invoice: the kernel would bill it, but nobody could say what is meant. */
    AGAINST_ITS_DOCUMENT("Quantity or price goes against its document");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    /** The reason for people. */
    public String words() {
        return words;
    }

    /** The reason why this line of the document is not billed, if there is one. */
    static Optional<LeftOut> reason(RetailDocument document, RetailLine line) {
        int expected = document.isCreditNote() ? -1 : 1;
        boolean against = line.quantity().signum() != expected;
        if (against && line.isFree() && line.quantity().signum() < 0) {
            return Optional.of(STOCK_MOVEMENT);
        }
        if (document.customer().isEmpty()) {
            return Optional.of(NO_CUSTOMER);
        }
        return against || line.unitPrice().signum() < 0 ? Optional.of(AGAINST_ITS_DOCUMENT) : Optional.empty();
    }
}
