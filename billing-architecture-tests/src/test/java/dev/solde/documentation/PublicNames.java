package dev.solde.documentation;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a user of the library can name: the public types of exported packages and their members, inherited ones included. */
final class PublicNames {

    private static final String BASE = "dev.solde.billing";
    private static final Predicate<String> HIDDEN = Pattern.compile(
                    "dev\\.solde\\.billing\\.(internal|core\\..*|jdbc\\..*|documents\\.(page|pdf|words))")
            .asMatchPredicate();

    /** The members by type; a nested type has the name of the outer one before its own. */
    private static final TreeMap<String, Set<String>> TYPES = read();

    private PublicNames() {}

    private static TreeMap<String, Set<String>> read() {
        TreeMap<String, Set<String>> types = new TreeMap<>();
        imported().stream()
                .filter(type -> type.getPackageName().startsWith(BASE))
                .filter(type -> !HIDDEN.test(type.getPackageName()))
                .filter(PublicNames::isPublic)
                .forEach(type -> types.put(name(type), members(type)));
        return types;
    }

    /** Without what the JDK and others have, which takes the most time. */
    private static JavaClasses imported() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages(BASE);
        });
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicNames::isPublic).orElse(true);
    }

    private static String name(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static Set<String> members(JavaClass type) {
        Set<String> names = new TreeSet<>();
        Stream.concat(type.getAllMethods().stream(), type.getAllFields().stream())
                .map(JavaMember.class::cast)
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(member -> names.add(member.getName()));
        return names;
    }

    /** Whether there is such a type, or such a member of a type, as in {@code Side.DEBIT} or {@code BillingQueries.balance}. */
    static boolean has(String name) {
        int dot = name.lastIndexOf('.');
        return TYPES.containsKey(name)
                || dot > 0
                        && TYPES.getOrDefault(name.substring(0, dot), Set.of()).contains(name.substring(dot + 1));
    }

    /** Whether some type has a method or constant of this name. */
    static boolean hasMember(String name) {
        return TYPES.values().stream().anyMatch(members -> members.contains(name));
    }
}
