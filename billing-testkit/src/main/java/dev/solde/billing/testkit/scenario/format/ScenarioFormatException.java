package dev.solde.billing.testkit.scenario.format;

/** A scenario file, or one scenario of it, is not of the format. */
public final class ScenarioFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String problem;

    /** Says where and what. */
    public ScenarioFormatException(String place, String problem) {
        super(place + ": " + problem);
        this.place = place;
        this.problem = problem;
    }

    /** Where in the file, for example {@code step 3 payment}. */
    public String place() {
        return place;
    }

    /** What is wrong there. */
    public String problem() {
        return problem;
    }
}
