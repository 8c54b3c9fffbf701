package dev.solde.billing.testkit.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What the model foresees.
 *
 * @param code {@code accepted}, {@code nothing} when there is nothing to change, {@code replayed}, or the code of the refusal
 * @param made what comes of it
 */
record Answer(String code, Made made) {

    /** So much of an allocation ends. */
    record End(ModelLink link, long cents) {}

    /** What a command makes, by numbers, and what it ends. */
    record Made(
            List<Integer> items, List<Integer> links, List<End> ended, List<Integer> promises, List<Integer> entries) {

        static Made nothing() {
            return new Made(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean isNothing() {
            return items.isEmpty() && links.isEmpty() && ended.isEmpty() && promises.isEmpty() && entries.isEmpty();
        }
    }

    static Answer of(String code) {
        return new Answer(code, Made.nothing());
    }
}
