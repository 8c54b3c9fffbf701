package dev.solde.billing.core.queries;

import java.util.Optional;
import java.util.function.Supplier;

/** Tells a difference between what is stored and what the facts say from a record that came in between. */
interface SettledComparison {

    /** What the comparison finds once it was made with all facts that there are. */
    Optional<String> settled(Supplier<Optional<String>> comparison);
}
