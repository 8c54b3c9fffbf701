package dev.solde.billing.command;

import dev.solde.billing.document.Line;
import dev.solde.billing.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lines that are replaced or removed by their number; numbers do not shift while a command is edited. */
final class LineEdits {

    private final Map<Integer, Optional<Line>> edits = new TreeMap<>();

    void replace(int number, Line line) {
        edits.put(number, Optional.of(line));
    }

    void remove(int number) {
        edits.put(number, Optional.empty());
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** The lines after the edits. */
    List<Line> applied(List<Line> lines) {
        edits.keySet()
                .forEach(number -> Checks.require(
                        number >= 1 && number <= lines.size(), "there is no line " + number + " to change"));
        List<Line> after = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            edits.getOrDefault(i + 1, Optional.of(lines.get(i))).ifPresent(after::add);
        }
        return after;
    }
}
