package dev.solde.billing.testkit.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold at this point of the story. */
public record Expect(int number, List<Subject> subjects) implements Step {

    /** Copies the list. */
    public Expect {
        subjects = List.copyOf(subjects);
    }

    /**
     * What is expected of one thing.
     *
     * @param kind the word before the colon, for example {@code invoice}
     * @param name the name behind it; empty where the kind needs none
     * @param quantities the expected values, as written
     */
    public record Subject(String kind, String name, Map<String, JsonNode> quantities) {

        @Override
        public String toString() {
            return name.isEmpty() ? kind : kind + ":" + name;
        }
    }

    static Expect read(int number, Fields step) {
        Fields expected = step.object("expect").orElseThrow();
        step.text("note");
        step.end();
        List<Subject> subjects = new ArrayList<>();
        for (String subject : expected.all().keySet()) {
            int colon = subject.indexOf(':');
            subjects.add(new Subject(
                    colon < 0 ? subject : subject.substring(0, colon),
                    colon < 0 ? "" : subject.substring(colon + 1),
                    expected.object(subject).orElseThrow().all()));
        }
        return new Expect(number, subjects);
    }
}
