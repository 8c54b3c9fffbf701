package dev.solde.billing.testkit.scenario;

import java.util.Optional;

/** How a scenario went. */
public sealed interface Verdict {

    /** The scenario's stable name. */
    String id();

    /** As it is reported, in one line. */
    String line();

    /** The kernel does what the scenario says. */
    record Passed(String id) implements Verdict {

        @Override
        public String line() {
            return "PASS " + id;
        }
    }

    /**
     * The kernel does something else.
     *
     * @param step where
     * @param expected what the scenario says
     * @param got what the kernel said
     * @param cause what was thrown, unless it was a refusal or another value
     */
    record Failed(String id, String step, String expected, String got, Optional<Throwable> cause) implements Verdict {

        @Override
        public String line() {
            return ("FAIL " + id + ": " + step + ", expected " + expected + ", got " + got).replaceAll("\\s+", " ");
        }
    }

    /** The scenario asks for what the kernel deliberately does not do. */
    record Unsupported(String id, String reason) implements Verdict {

        @Override
        public String line() {
            return "UNSUPPORTED " + id + ": " + reason;
        }
    }
}
