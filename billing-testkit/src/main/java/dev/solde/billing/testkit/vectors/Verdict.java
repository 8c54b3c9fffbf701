package dev.solde.billing.testkit.vectors;

/**
 * How a case came out.
 *
 * @param id of the case
 * @param reason empty for a case that passed
 */
record Verdict(Outcome outcome, String id, String reason) {

    /** What can come out. */
    enum Outcome {
        /** As the file says. */
        PASS,
        /** Not as the file says, or the case cannot be read. */
        FAIL,
        /** The document contradicts itself just as the file says. */
        DIFFERS,
        /** What the file holds of the case does not suffice to judge it. */
        UNDECIDED
    }

    static Verdict pass(String id) {
        return new Verdict(Outcome.PASS, id, "");
    }

    static Verdict fail(String id, String reason) {
        return new Verdict(Outcome.FAIL, id, reason);
    }

    static Verdict differs(String id, String reason) {
        return new Verdict(Outcome.DIFFERS, id, reason);
    }

    static Verdict undecided(String id, String reason) {
        return new Verdict(Outcome.UNDECIDED, id, reason);
    }

    /** The line that is printed. */
    String line() {
        return outcome + " " + id + (reason.isEmpty() ? "" : ": " + reason);
    }
}
