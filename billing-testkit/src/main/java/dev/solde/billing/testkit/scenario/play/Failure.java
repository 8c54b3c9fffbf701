package dev.solde.billing.testkit.scenario.play;

import org.jspecify.annotations.Nullable;

/** A story does not go on as it is written. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String step;
    private final String expected;
    private final String got;

    Failure(String step, String expected, String got) {
        this(step, expected, got, null);
    }

    private Failure(String step, String expected, String got, @Nullable Throwable cause) {
        super(step + ", expected " + expected + ", got " + got, cause);
        this.step = step;
        this.expected = expected;
        this.got = got;
    }

    /** An error that is neither a refusal nor another value. */
    static Failure of(String step, Throwable error) {
        return new Failure(step, "no error", error.toString(), error);
    }

    /** Which step, for example {@code step 3 payment}. */
    public String step() {
        return step;
    }

    /** What the story says. */
    public String expected() {
        return expected;
    }

    /** What happened. */
    public String got() {
        return got;
    }
}
