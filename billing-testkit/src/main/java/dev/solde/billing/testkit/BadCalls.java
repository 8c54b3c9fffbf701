package dev.solde.billing.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the call alone shows to be wrong. */
final class BadCalls {

    private BadCalls() {}

    /** Calls that {@code build()} or a factory method refuses, by what is wrong with them. */
    static Map<String, Supplier<?>> all() {
        Map<String, Supplier<?>> doors = new LinkedHashMap<>();
        Stream.of(
                        BadValues.all(),
                        BadDocuments.all(),
                        BadPayments.all(),
                        BadStatements.all(),
                        BadEntries.all(),
                        BadRefunds.all(),
                        OtherBadCalls.all())
                .forEach(doors::putAll);
        return doors;
    }
}
