package dev.solde.billing.testkit.scenario.play;

/** The kernel answered with the result of an earlier command under the same key: nothing happened now. */
final class Replayed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Replayed() {
        super("a replay of an earlier command under the same key");
    }
}
