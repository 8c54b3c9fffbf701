package dev.solde.billing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables writes the wide values of this package and of all packages below it: everything generated is
 * package-private and stays behind the value's own interface and nested builder.
 *
 * <p>{@code @Value.Style} itself is kept in class files, where a consumer who compiles without Immutables and with all
 * lints on would be warned of it. This annotation is not kept, so it stands on the package in its place.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        jdkOnly = true,
        jdk9Collections = true,
        overshadowImplementation = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        allowedClasspathAnnotations = Override.class,
        add = "*",
        // What the call alone shows to be wrong is an IllegalArgumentException, a forgotten attribute included.
        throwForInvalidImmutableState = IllegalArgumentException.class,
        depluralize = true,
        depluralizeDictionary = "tax:taxes",
        defaults = @Value.Immutable(copy = false))
@interface SoldeStyle {}
