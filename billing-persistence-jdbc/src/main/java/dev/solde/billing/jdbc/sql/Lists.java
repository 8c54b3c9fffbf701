package dev.solde.billing.jdbc.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as the parameters of one statement: a list for each value of a row, {@code given.v1}, {@code given.v2}, and so on. A value
 * that is a list itself goes as its text, because lists of lists would have to be of one length.
 */
final class Lists {

    private Lists() {}

    /** What the rows are taken from: {@code unnest(..) given(v1, ..)}, with a parameter for each value of the row. */
    static String of(List<Value> row, int first) {
        String lists = row.stream()
                .map(value -> "cast(? as " + type(value) + " array)")
                .collect(Collectors.joining(", "));
        String names = IntStream.range(first, first + row.size())
                .mapToObj(n -> "v" + n)
                .collect(Collectors.joining(", "));
        return "unnest(" + lists + ") given(" + names + ")";
    }

    private static String type(Value value) {
        return value.kind().isList() ? "varchar" : value.kind().type();
    }

    /** The text with each {@code ?} replaced by the value of the row that belongs there. */
    static String filled(String text, int first) {
        StringBuilder filled = new StringBuilder();
        int value = first;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '?') {
                filled.append("given.v").append(value++);
            } else {
                filled.append(text.charAt(i));
            }
        }
        return filled.toString();
    }

    /** Sets the lists of the rows from a parameter on, and gives the index after the last. */
    static int set(PreparedStatement statement, int from, List<List<Value>> rows) throws SQLException {
        int index = from;
        for (int column = 0; column < rows.get(0).size(); column++) {
            Object[] list = new Object[rows.size()];
            for (int row = 0; row < list.length; row++) {
                list[row] = element(rows.get(row).get(column));
            }
            String type = type(rows.get(0).get(column));
            statement.setArray(index++, array(statement.getConnection(), type, list));
        }
        return index;
    }

    private static Array array(Connection connection, String type, Object[] list) throws SQLException {
        if (type.equals("bytea")) {
            byte[][] bytes = new byte[list.length][];
            for (int i = 0; i < list.length; i++) {
                bytes[i] = (byte[]) list[i];
            }
            return connection.createArrayOf(type, bytes);
        }
        return connection.createArrayOf(type, list);
    }

    private static @Nullable Object element(Value value) {
        Object content = value.content();
        return switch (value.kind()) {
            case INSTANT -> content == null ? null : ((Instant) content).atOffset(ZoneOffset.UTC);
            case TEXTS, NUMBERS, UUIDS -> content == null ? null : text((Collection<?>) content);
            default -> content;
        };
    }

    /** A list as PostgreSQL writes it. */
    private static String text(Collection<?> elements) {
        return elements.stream()
                .map(element -> '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
