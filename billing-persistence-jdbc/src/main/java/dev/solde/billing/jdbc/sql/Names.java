package dev.solde.billing.jdbc.sql;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the tables are: an optional schema and the prefix with which every name begins. Both enter the text of statements,
 * so they are held to a pattern that needs no quoting in any database.
 *
 * @param schema the schema that holds the tables; empty for the one in which the connections work
 * @param prefix the beginning of every table, constraint and index
 * @param dialect the database for which statements are spelled; without one they are left as they are written
 */
public record Names(Optional<String> schema, String prefix, Optional<Dialect> dialect) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    /** Refuses what is not lower-case letters, digits and underscores with {@link IllegalArgumentException}. */
    public Names {
        schema.ifPresent(name -> requireIdentifier(name, "schema"));
        requireIdentifier(prefix, "table prefix");
    }

    /** Names of whatever database. */
    public Names(Optional<String> schema, String prefix) {
        this(schema, prefix, Optional.empty());
    }

    /** The same names in statements of this database. */
    public Names on(Dialect database) {
        return new Names(schema, prefix, Optional.of(database));
    }

    private static void requireIdentifier(String name, String what) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw new IllegalArgumentException("a " + what
                    + " begins with a lower-case letter and holds at most 30 of a-z, 0-9 and '_': '" + name + "'");
        }
    }

    /** The beginning of a table's name in a statement. */
    public String qualifiedPrefix() {
        return schema.map(name -> name + "." + prefix).orElse(prefix);
    }

    /**
     * The statement in which {@code $name} stands for a table, as the database spells it. Lists are written
     * {@code unnest(cast(? as bigint array)) w(n)}, several side by side likewise. What only MariaDB
     * has to be told stands in comments: {@code / * by $name_ix * /} behind a table, {@code / * in order * /} behind a select.
     */
    public String in(String statement) {
        String placed = statement.replace("$", qualifiedPrefix());
        return dialect.map(database -> database.spelled(placed)).orElse(placed);
    }
}
