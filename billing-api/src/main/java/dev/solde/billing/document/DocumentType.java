package dev.solde.billing.document;

/** What a document is, with its UNTDID 1001 code. */
public enum DocumentType {
    /** A normal invoice. */
    INVOICE(380),
    /** A credit note that refers to an invoice. */
    CREDIT_NOTE(381),
    /** A credit note that stands alone. */
    GLOBAL_CREDIT_NOTE(262);

    private final int code;

    DocumentType(int code) {
        this.code = code;
    }

    /** The UNTDID 1001 code. */
    public int code() {
        return code;
    }
}
