package dev.solde.documentation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the sources name the rules of the domain. */
final class Rules {

    private static final Pattern TAG = Pattern.compile("R-\\d+");

    private Rules() {}

    /** The code that keeps each rule: in core, otherwise in the values of the API. */
    static Map<Integer, TreeSet<String>> keepers() {
        Map<Integer, TreeSet<String>> keepers = named(Repository.main("billing-api"));
        keepers.putAll(named(Repository.main("billing-core")));
        return keepers;
    }

    private static Map<Integer, TreeSet<String>> named(List<Path> folders) {
        Map<Integer, TreeSet<String>> places = new TreeMap<>();
        for (SourceType type : Sources.in(folders)) {
            if (!isPromise(type)) {
                type.javadoc().rules().forEach(add(places, place(type)));
                type.methods()
                        .forEach(method ->
                                method.javadoc().rules().forEach(add(places, type.name() + "#" + method.name())));
            }
        }
        return places;
    }

    /** Commands and refusals say what is kept, not how. */
    private static boolean isPromise(SourceType type) {
        return type.name().startsWith("Rejection")
                || type.file().getParent().endsWith("command")
                || type.name().equals("package-info");
    }

    /** A rule that the class of a command's rule names is kept where it decides. */
    private static String place(SourceType type) {
        return type.methods("decide").isEmpty() ? type.name() : type.name() + "#decide";
    }

    /** The tests that are tagged with each rule, by themselves or with their class. */
    static Map<Integer, TreeSet<String>> tests() {
        Map<Integer, TreeSet<String>> tests = new TreeMap<>();
        for (SourceType type : Sources.in(Repository.tests())) {
            type.methods().stream()
                    .filter(SourceMethod::isTest)
                    .forEach(method -> Stream.concat(type.tags().stream(), method.tags().stream())
                            .filter(TAG.asMatchPredicate())
                            .map(tag -> Integer.valueOf(tag.substring(2)))
                            .forEach(add(tests, type.name() + "#" + method.name())));
        }
        return tests;
    }

    private static Consumer<Integer> add(Map<Integer, TreeSet<String>> places, String place) {
        return rule -> places.computeIfAbsent(rule, none -> new TreeSet<>()).add(place);
    }
}
