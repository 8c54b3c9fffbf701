package dev.solde.billing.testkit.model;

import java.util.List;

/**
 * What the model foresees.
 *
 * @param code {@code accepted}, {@code nothing} when there is nothing to change, {@code replayed}, or the code of the refusal
 * @param items the numbers of the items that come of it
 * @param links the numbers of the allocations that come of it
 */
record Answer(String code, List<Integer> items, List<Integer> links) {

    static Answer of(String code) {
        return new Answer(code, List.of(), List.of());
    }
}
