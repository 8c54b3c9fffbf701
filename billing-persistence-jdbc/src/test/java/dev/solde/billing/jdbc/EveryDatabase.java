package dev.solde.billing.jdbc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The test runs on each of the databases of this build, see {@link TestDatabase#running}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag(EveryDatabase.TAG)
@ArgumentsSource(EveryDatabase.Running.class)
@interface EveryDatabase {

    /** By it a build that runs other databases finds the tests that ask for one. */
    String TAG = "every-database";

    /** Those on which the test would only say the same once more. */
    TestDatabase[] except() default {};

    /** Gives the databases to the test. */
    final class Running implements ArgumentsProvider, AnnotationConsumer<EveryDatabase> {

        private java.util.List<TestDatabase> except = java.util.List.of();

        @Override
        public void accept(EveryDatabase annotation) {
            except = java.util.List.of(annotation.except());
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return TestDatabase.running()
                    .filter(database -> !except.contains(database))
                    .map(Arguments::of);
        }
    }
}
