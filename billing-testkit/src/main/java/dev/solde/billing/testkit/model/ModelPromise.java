package dev.solde.billing.testkit.model;

import java.time.LocalDate;
import java.util.Optional;

/** A payment of the model that is expected. */
final class ModelPromise {

    /** Where it stands. */
    enum State {
        SCHEDULED,
        IN_PROGRESS,
        COLLECTED,
        CANCELLED,
        FAILED
    }

    final int number;
    final int account;
    final long cents;
    final Optional<LocalDate> dueOn;
    /** The debit that it is meant for, and how much of it; {@link Model#UNKNOWN} for none. */
    final int debit;

    final long share;
    State state;

    ModelPromise(int number, int account, long cents, Optional<LocalDate> dueOn, int debit, long share) {
        this.number = number;
        this.account = account;
        this.cents = cents;
        this.dueOn = dueOn;
        this.debit = debit;
        this.share = share;
        this.state = dueOn.isPresent() ? State.SCHEDULED : State.IN_PROGRESS;
    }

    /** Whether its day is still to come. */
    boolean isEarly(LocalDate today) {
        return dueOn.filter(today::isBefore).isPresent();
    }

    boolean isLive() {
        return state == State.SCHEDULED || state == State.IN_PROGRESS;
    }
}
