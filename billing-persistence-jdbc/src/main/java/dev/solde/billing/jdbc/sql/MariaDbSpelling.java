package dev.solde.billing.jdbc.sql;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements are written in the words that H2 and PostgreSQL share; MariaDB says a few things otherwise. Each list stays one
 * parameter, so that whoever binds a statement does not notice.
 */
final class MariaDbSpelling {

    private static final Pattern LISTS =
            Pattern.compile("unnest\\((cast\\(\\? as [^?]+? array\\)(?:, cast\\(\\? as [^?]+? array\\))*)\\)"
                    + " (\\w+)\\((\\w+(?:, \\w+)*)\\)( join\\b)?");
    private static final Pattern LIST = Pattern.compile("cast\\(\\? as ([a-z ]+)(\\([0-9, ]+\\))? array\\)");
    private static final Pattern AGGREGATE = Pattern.compile("array_agg\\(([\\w.]+)\\)");
    private static final String TEXT = "mediumtext character set utf8mb4 collate utf8mb4_nopad_bin";

    private MariaDbSpelling() {}

    static String of(String statement) {
        String lists = LISTS.matcher(statement).replaceAll(found -> Matcher.quoteReplacement(lists(found)));
        return AGGREGATE
                .matcher(lists)
                .replaceAll("json_arrayagg(hex($1))")
                .replace("cast(? as varchar)", "cast(? as char)");
    }

    /**
     * The lists as a table of JSON, side by side by their ordinals. What is joined to them must follow them: MariaDB takes every
     * JSON table for forty rows, and would rather read the whole account than begin there.
     */
    private static String lists(MatchResult found) {
        String[] columns = found.group(3).split(", ");
        StringBuilder selected = new StringBuilder();
        StringBuilder tables = new StringBuilder();
        Matcher list = LIST.matcher(found.group(1));
        for (int i = 0; list.find(); i++) {
            String alias = found.group(2) + i;
            String type = list.group(1);
            selected.append(i == 0 ? "" : ", ")
                    .append(isBinary(type) ? "unhex(" + alias + ".v)" : alias + ".v")
                    .append(" as ")
                    .append(columns[i]);
            tables.append(i == 0 ? "" : " straight_join ")
                    .append("json_table(?, '$[*]' columns (n for ordinality, v ")
                    .append(column(type, list.group(2)))
                    .append(" path '$')) ")
                    .append(alias)
                    .append(i == 0 ? "" : " on " + alias + ".n = " + found.group(2) + "0.n");
        }
        return "(select " + selected + " from " + tables + ") " + found.group(2)
                + (found.group(4) == null ? "" : " straight_join");
    }

    private static boolean isBinary(String type) {
        return switch (type) {
            case "uuid", "bytea", "varbinary" -> true;
            default -> false;
        };
    }

    private static String column(String type, String size) {
        return switch (type) {
            case "varchar", "uuid", "bytea", "varbinary" -> TEXT;
            case "timestamp with time zone" -> "datetime(6)";
            default -> size == null ? type : type + size;
        };
    }
}
