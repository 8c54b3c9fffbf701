package dev.solde.billing.testkit.scenario;

import java.util.function.Consumer;

/** Counts verdicts while it tells each, and how many there were at the end. */
public final class ScenarioReport {

    private final Consumer<String> lines;
    private int passed;
    private int failed;
    private int unsupported;

    /** A report that is told to this consumer, line by line. */
    public ScenarioReport(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Plays a file and tells one line a scenario. */
    public ScenarioReport play(ScenarioFile file, ScenarioPlayer player) {
        file.scenarios().stream().map(player::play).forEach(this::add);
        return this;
    }

    private void add(Verdict verdict) {
        if (verdict instanceof Verdict.Passed) {
            passed++;
        } else if (verdict instanceof Verdict.Failed) {
            failed++;
        } else {
            unsupported++;
        }
        lines.accept(verdict.line());
    }

    /** Tells the closing line, {@code N passed, N failed, N unsupported}; the answer is whether none failed. */
    public boolean close() {
        lines.accept(passed + " passed, " + failed + " failed, " + unsupported + " unsupported");
        return failed == 0;
    }
}
