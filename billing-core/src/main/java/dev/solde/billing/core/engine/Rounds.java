package dev.solde.billing.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Divides commands into rounds, in each of which no command can change what another one looks at: one command for each account,
 * each billed source and each number from outside. Those that share something stay in their order, and so do all that may take
 * numbers of a series: what was given first has the lower number, and the dates of a series do not go back.
 */
final class Rounds {

    private Rounds() {}

    static List<List<Course<?>>> of(List<Course<?>> courses) {
        List<List<Course<?>>> rounds = new ArrayList<>();
        Map<Object, Integer> next = new HashMap<>();
        for (Course<?> course : courses) {
            Set<Object> touched = course.attempt().touched();
            Set<Object> numbered = series(course);
            int round = Stream.concat(touched.stream(), numbered.stream())
                    .mapToInt(thing -> next.getOrDefault(thing, 0))
                    .max()
                    .orElse(0);
            touched.forEach(thing -> next.put(thing, round + 1));
            // In one round they are decided in their order, too.
            numbered.forEach(thing -> next.put(thing, round));
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(course);
        }
        return rounds;
    }

    private static Set<Object> series(Course<?> course) {
        return course.attempt().seriesNeeded().stream()
                .map(need -> need.series().code())
                .collect(Collectors.toSet());
    }
}
