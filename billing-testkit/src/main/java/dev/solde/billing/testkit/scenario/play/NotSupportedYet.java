package dev.solde.billing.testkit.scenario.play;

/** The kernel has no verb for what the story asks. */
final class NotSupportedYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSupportedYet(String what) {
        super("operation not supported yet: " + what);
    }
}
