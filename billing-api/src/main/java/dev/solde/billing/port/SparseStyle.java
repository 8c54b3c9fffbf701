package dev.solde.billing.port;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables writes the wide values of this package: as those around it, but for its sets and maps. Nearly all of them are empty
 * whatever the command, and {@code Set.copyOf} makes a hash table before it finds that there is nothing to copy. What changes of a
 * value on its way is changed by a copy of the value, not of its collections.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        jdkOnly = true,
        overshadowImplementation = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        allowedClasspathAnnotations = Override.class,
        add = "*",
        throwForInvalidImmutableState = IllegalArgumentException.class,
        depluralize = true,
        defaults = @Value.Immutable(copy = true))
@interface SparseStyle {}
