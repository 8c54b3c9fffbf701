package dev.solde.documentation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.solde.billing.Rejection;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sealed catalogue of refusals, with what the sources say about each. */
final class Catalogue {

    private static final Pattern KIND = Pattern.compile("return RejectionKind\\.(\\w+)");

    private static final List<SourceType> API = Sources.in(Repository.main("billing-api"));

    /** The types of the module by their names, as far as one type has the name. */
    private static final Map<String, SourceType> TYPES =
            API.stream().collect(toUnmodifiableMap(SourceType::name, Function.identity(), (first, second) -> first));

    private Catalogue() {}

    /**
     * A reason for a refusal.
     *
     * @param when the first sentence of its Javadoc
     * @param components names and types of what it tells
     * @param rules the rules of the domain that its Javadoc names
     */
    record Reason(String code, String kind, String when, List<String> components, Set<Integer> rules) {}

    /** All reasons as they stand in the sealed interface. */
    static List<Reason> reasons() {
        return Arrays.stream(Rejection.class.getPermittedSubclasses())
                .map(Catalogue::reason)
                .toList();
    }

    static Set<String> codes() {
        return reasons().stream().map(Reason::code).collect(Collectors.toUnmodifiableSet());
    }

    /** A type of billing-api as it stands in the sources. */
    static SourceType source(String name) {
        SourceType type = TYPES.get(name);
        if (type == null) {
            throw new AssertionError("billing-api has no type " + name);
        }
        return type;
    }

    private static Reason reason(Class<?> type) {
        SourceType source = source("Rejection." + type.getSimpleName());
        return new Reason(
                type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT),
                kind(source),
                source.javadoc().firstSentence(),
                Arrays.stream(type.getRecordComponents())
                        .map(Catalogue::component)
                        .toList(),
                source.javadoc().rules());
    }

    private static String component(RecordComponent component) {
        String type = component.getGenericType().getTypeName().replaceAll("[a-z_]+\\.", "");
        return component.getName() + ": " + type.replace('$', '.');
    }

    /** A record that says nothing has the kind that the interface gives. */
    private static String kind(SourceType source) {
        List<SourceMethod> own = source.methods("kind");
        SourceMethod method =
                own.isEmpty() ? source("Rejection").methods("kind").get(0) : own.get(0);
        Matcher kind = KIND.matcher(method.body());
        if (!kind.find()) {
            throw new AssertionError("the kind of " + source.name() + " is not one constant: " + method.body());
        }
        return kind.group(1);
    }
}
