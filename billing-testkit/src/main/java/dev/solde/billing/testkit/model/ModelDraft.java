package dev.solde.billing.testkit.model;

/** A draft of the model. */
final class ModelDraft {

    /** What it will be. */
    enum Kind {
        INVOICE,
        CREDIT_NOTE,
        GLOBAL_CREDIT_NOTE
    }

    /** Where it stands. */
    enum State {
        KEPT,
        DISCARDED,
        ISSUED
    }

    final int number;
    final Kind kind;
    final int account;
    /** The invoice that it corrects, {@link Model#UNKNOWN} for none. */
    final int invoice;
    /** The pending entry that it reserves while it is kept, {@link Model#UNKNOWN} for none. */
    final int entry;

    long cents;
    long version = 1;
    State state = State.KEPT;

    ModelDraft(int number, Kind kind, int account, int invoice, int entry, long cents) {
        this.number = number;
        this.kind = kind;
        this.account = account;
        this.invoice = invoice;
        this.entry = entry;
        this.cents = cents;
    }

    boolean isKept() {
        return state == State.KEPT;
    }
}
