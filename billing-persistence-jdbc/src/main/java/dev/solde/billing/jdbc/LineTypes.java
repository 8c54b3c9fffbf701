package dev.solde.billing.jdbc;

import dev.solde.billing.ledger.LineType;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of an invoice's lines in one column, divided by commas, which no code contains. */
final class LineTypes {

    private LineTypes() {}

    static String write(Set<LineType> types) {
        return types.stream().map(LineType::code).sorted().collect(Collectors.joining(","));
    }

    static Set<LineType> read(String text) {
        return text.isEmpty()
                ? Set.of()
                : Stream.of(text.split(",")).map(LineType::of).collect(Collectors.toSet());
    }
}
