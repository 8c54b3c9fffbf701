package dev.solde.billing.jdbc.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes that wait to be written, those of one statement together: in the order in which each statement first came, but for those that
 * say that they must come early or late.
 */
final class Changes {

    private final Map<Change, Group> groups = new LinkedHashMap<>();

    /** The rows of one statement, and what the first of them was for. */
    record Group(Change change, List<List<Value>> rows, String task) {

        /** Whether so many changed rows are what was to be. */
        boolean isKept(long changed) {
            return !change.isGuarded() || changed == rows.size();
        }
    }

    void add(Change change, List<Value> row, String task) {
        groups.computeIfAbsent(change, first -> new Group(change, new ArrayList<>(), task))
                .rows()
                .add(row);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    List<Group> groups() {
        return groups.values().stream()
                .sorted(Comparator.comparing(group -> group.change().turn()))
                .toList();
    }
}
