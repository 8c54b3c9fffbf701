package dev.solde.documentation;

import java.nio.file.Path;
import java.util.List;

/**
 * A type as it stands in the sources.
 *
 * @param name with the types around it, as in {@code Rejection.AccountNotFound}
 * @param javadoc its text without the stars; empty when there is none
 * @param tags the values of its {@code @Tag} annotations
 * @param methods in order, constructors left out
 */
record SourceType(Path file, String name, Javadoc javadoc, List<String> tags, List<SourceMethod> methods) {

    /** The methods of this name, none or several. */
    List<SourceMethod> methods(String methodName) {
        return methods.stream()
                .filter(method -> method.name().equals(methodName))
                .toList();
    }
}
