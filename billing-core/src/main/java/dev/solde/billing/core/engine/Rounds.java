package dev.solde.billing.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides commands into rounds, in each of which no command can change what another one looks at: one command for each account,
 * each billed source and each number from outside. Those that share something stay in their order.
 */
final class Rounds {

    private Rounds() {}

    static List<List<Course<?>>> of(List<Course<?>> courses) {
        List<List<Course<?>>> rounds = new ArrayList<>();
        Map<Object, Integer> next = new HashMap<>();
        for (Course<?> course : courses) {
            var touched = course.attempt().touched();
            int round = touched.stream()
                    .mapToInt(thing -> next.getOrDefault(thing, 0))
                    .max()
                    .orElse(0);
            touched.forEach(thing -> next.put(thing, round + 1));
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(course);
        }
        return rounds;
    }
}
