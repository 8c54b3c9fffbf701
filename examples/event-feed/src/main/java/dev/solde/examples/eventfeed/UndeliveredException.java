package dev.solde.examples.eventfeed;

/** The other system has not acknowledged a record; whether it has it is not known. */
final class UndeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndeliveredException(String message) {
        super(message);
    }

    UndeliveredException(String message, Throwable cause) {
        super(message, cause);
    }
}
