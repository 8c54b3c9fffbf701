package dev.solde.billing.jdbc.sql;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements are written in the words that H2 and PostgreSQL share; MariaDB says a few things otherwise. Each list stays one
 * parameter, so that whoever binds a statement does not notice.
 *
 * <p>Where it would read a whole account, a comment behind a table names the index that it is told to use, and one behind
 * {@code select} tells it to join in the order in which the tables are written. It counts the nulls of a column as one value and
 * then takes an index of mostly nulls for a useless one.
 */
final class MariaDbSpelling {

    private static final Pattern LISTS =
            Pattern.compile("unnest\\((cast\\(\\? as [^?]+? array\\)(?:, cast\\(\\? as [^?]+? array\\))*)\\)"
                    + " (\\w+)\\((\\w+(?:, \\w+)*)\\)( join\\b)?");
    private static final Pattern LIST = Pattern.compile("cast\\(\\? as ([a-z ]+)(\\([0-9, ]+\\))? array\\)");
    private static final Pattern IN_ORDER = Pattern.compile("select /\\* in order \\*/");
    private static final Pattern BY_INDEX = Pattern.compile("/\\* by (?:\\w+\\.)?(\\w+) \\*/");
    /** The texts by which lists begin to be sorted, see {@link #of}. */
    private static final Pattern CONSTANT =
            Pattern.compile("\\b(?:tenant|account|series|reference_kind|reference_value|statement_kind) = \\?");

    private static final Pattern AGGREGATE = Pattern.compile("array_agg\\(([\\w.]+)\\)");
    private static final String COLLATED = " character set utf8mb4 collate utf8mb4_nopad_bin";
    private static final String TEXT = "mediumtext" + COLLATED;
    private static final String PATH = " path '$'";

    private MariaDbSpelling() {}

    /**
     * The statement as MariaDB wants it. A text of another collation, the connection's, is not taken for the constant that its column
     * then is, and the whole list would be sorted for each of its pages instead of read in the order of an index.
     */
    static String of(String statement) {
        String lists = LISTS.matcher(statement).replaceAll(found -> Matcher.quoteReplacement(lists(found)));
        String ordered = IN_ORDER.matcher(lists).replaceAll("select straight_join");
        String hinted = BY_INDEX.matcher(ordered).replaceAll("force index ($1)");
        String constant = CONSTANT.matcher(hinted).replaceAll("$0 collate utf8mb4_nopad_bin");
        return AGGREGATE
                .matcher(constant)
                .replaceAll("json_arrayagg(hex($1))")
                .replace("cast(? as varchar)", "cast(? as char)");
    }

    /**
     * The lists as tables of JSON, side by side by their ordinals. What is joined to them must follow them: MariaDB takes every
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
            String table = "json_table(?, '$[*]' columns (n for ordinality, v "
                    + (columns.length == 1 ? column(type, list.group(2)) : key(type, list.group(2))) + ")) ";
            tables.append(i == 0 ? table + alias : beside(table, alias, found.group(2)));
        }
        return "(select " + selected + " from " + tables + ") " + found.group(2)
                + (found.group(4) == null ? "" : " straight_join");
    }

    /** With the limit, which never ends anything, it is stored and found by its ordinal; without, it would be read once for each row. */
    private static String beside(String table, String alias, String first) {
        return " straight_join (select n, v from " + table + "j limit 18446744073709551615) " + alias + " on " + alias
                + ".n = " + first + "0.n";
    }

    private static boolean isBinary(String type) {
        return switch (type) {
            case "uuid", "bytea", "varbinary" -> true;
            default -> false;
        };
    }

    private static String column(String type, String size) {
        return switch (type) {
            case "varchar", "uuid", "bytea", "varbinary" -> TEXT + PATH;
            case "timestamp with time zone" -> "datetime(6)" + PATH;
            default -> (size == null ? type : type + size) + PATH;
        };
    }

    /** Narrow, so that it is stored in memory; a longer text is an error. */
    private static String key(String type, String size) {
        return switch (type) {
            case "varchar" -> "varchar(255)" + COLLATED + PATH + " error on error";
            case "uuid" -> "char(32)" + PATH + " error on error";
            default -> column(type, size);
        };
    }
}
