package dev.solde.documentation;

import java.util.List;
import java.util.Set;

/**
 * A method as it stands in the sources.
 *
 * @param javadoc its text without the stars; empty when there is none
 * @param annotations their simple names
 * @param tags the values of its {@code @Tag} annotations
 * @param body as the compiler prints it; empty when the method is abstract
 */
record SourceMethod(String name, Javadoc javadoc, List<String> annotations, List<String> tags, String body) {

    private static final Set<String> TESTS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "Example");

    /** Whether JUnit or jqwik runs it. */
    boolean isTest() {
        return annotations.stream().anyMatch(TESTS::contains);
    }
}
