package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.jdbc.sql.Dialect;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The tables of the storage: their SQL for the host's own migrations, their installation, and the check that they are there.
 * Immutable; nothing here ever runs in a transaction of the host.
 *
 * <p>Versions follow each other, and each is a file that no release changes any more. The installed versions are rows of the table {@code schema_version}, which the SQL itself writes, so that it does not
 * matter who runs it.
 */
public final class BillingSchema {

    private static final BillingSchema STANDARD = new BillingSchema(new Names(Optional.empty(), "solde_"));

    private static final int ATTEMPTS = 10;

    private final Names names;

    private BillingSchema(Names names) {
        this.names = names;
    }

    /** A database for which there is SQL. */
    public enum Database {
        /** H2. */
        H2,
        /** PostgreSQL. */
        POSTGRESQL,
        /** MariaDB. */
        MARIADB
    }

    /** The tables {@code solde_...} in the schema in which the connections work. */
    public static BillingSchema standard() {
        return STANDARD;
    }

    /** The same tables in the schema of this name: a letter, then letters, digits and underscores, all in lower case. */
    public BillingSchema inSchema(String name) {
        return new BillingSchema(new Names(Optional.of(name), names.prefix()));
    }

    /** The same tables with names that begin so: a letter, then letters, digits and underscores, all in lower case. */
    public BillingSchema withTablePrefix(String prefix) {
        return new BillingSchema(new Names(names.schema(), prefix));
    }

    Names names() {
        return names;
    }

    /**
     * Writes the SQL of every version, in order; the newest state is reached by running all of it on an empty database.
     *
     * @throws UncheckedIOException if the target fails
     */
    public void writeSql(Appendable to, Database database) {
        writeUpgradeSql(to, database, 0);
    }

    /**
     * Writes the SQL of the versions after the one that is installed, in order. It is run while no older version of the library is
     * at work on the tables.
     *
     * @param installed the version that is installed: 0 to the newest, of which nothing is left to write
     * @throws UncheckedIOException if the target fails
     */
    public void writeUpgradeSql(Appendable to, Database database, int installed) {
        if (installed < 0 || installed > SchemaScript.NEWEST) {
            throw new IllegalArgumentException(
                    "there are versions 1 to " + SchemaScript.NEWEST + " of the schema, not " + installed);
        }
        try {
            for (SchemaScript script : SchemaScript.after(installed, dialect(database))) {
                to.append(script.sql(names));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dialect dialect(Database database) {
        return switch (database) {
            case H2 -> Dialect.H2;
            case POSTGRESQL -> Dialect.POSTGRESQL;
            case MARIADB -> Dialect.MARIADB;
        };
    }

    /**
     * Installs the versions that are missing, the schema included if one was named, on a connection of its own. Two processes
     * may do so at once.
     *
     * @param dataSource must not hand out connections in the midst of a transaction of somebody else
     */
    public void createIfAbsent(DataSource dataSource) {
        try (Connection connection = Connecting.open(dataSource)) {
            boolean autoCommit = connection.getAutoCommit();
            Dialect dialect = Dialect.of(connection);
            connection.setAutoCommit(false);
            try {
                installWithPatience(connection, dialect);
            } finally {
                // After a commit there is nothing left to undo.
                connection.rollback();
                unlock(connection, dialect);
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new BillingException("could not create the schema " + this + ": " + e.getMessage(), e);
        }
    }

    /** Where nothing keeps two processes apart, the statements can be repeated until the other one is done. */
    private void installWithPatience(Connection connection, Dialect dialect) throws SQLException {
        int attempts = dialect.installationLock().isEmpty() ? ATTEMPTS : 1;
        for (int attempt = 1; ; attempt++) {
            try {
                install(connection, dialect);
                connection.commit();
                return;
            } catch (SQLException e) {
                connection.rollback();
                if (attempt == attempts) {
                    throw e;
                }
            }
        }
    }

    private void install(Connection connection, Dialect dialect) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            lock(statement, dialect);
            if (names.schema().isPresent()
                    && !hasSchema(connection, names.schema().get())) {
                statement.execute(
                        "create schema if not exists " + names.schema().get());
            }
            int installed = Math.min(installedVersion(connection), SchemaScript.NEWEST);
            for (SchemaScript script : SchemaScript.after(installed, dialect)) {
                for (String sql : script.statements(names)) {
                    statement.execute(sql);
                }
            }
        }
    }

    private void lock(Statement statement, Dialect dialect) throws SQLException {
        if (!dialect.installationLock().isEmpty()) {
            try (ResultSet lock = statement.executeQuery(dialect.installationLock())) {
                lock.next();
                if ("0".equals(lock.getString(1))) {
                    throw new BillingException("another process is creating the tables " + this + " for too long");
                }
            }
        }
    }

    private static void unlock(Connection connection, Dialect dialect) throws SQLException {
        if (!dialect.installationUnlock().isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(dialect.installationUnlock());
            }
        }
    }

    /** Asked first, because creating a schema needs a right that merely using it does not. */
    private static boolean hasSchema(Connection connection, String name) throws SQLException {
        String query = "select count(*) from information_schema.schemata where lower(schema_name) = ?";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getInt(1) > 0;
            }
        }
    }

    /** The newest version that is installed, 0 if none is. Within a transaction, which goes on either way. */
    private int installedVersion(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(names.in("select coalesce(max(version), 0) from $schema_version"))) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            if (Refusal.of(e) != Refusal.NO_TABLE) {
                throw e;
            }
            connection.rollback(before);
            return 0;
        }
    }

    /**
     * Checks that the tables are there, in the version that this library needs, and that the connections are not set to something with
     * which the books could not be kept.
     *
     * @throws BillingException if not, saying what to do
     */
    public void validate(DataSource dataSource) {
        try (Connection connection = Connecting.open(dataSource)) {
            boolean autoCommit = connection.getAutoCommit();
            // A managed transaction in progress is left alone; the look into a missing table is undone by a savepoint.
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            try {
                requireNewest(installedVersion(connection));
                Dialect.of(connection).checkSettings(connection, names);
            } finally {
                if (autoCommit) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new BillingException("could not check the schema " + this + ": " + e.getMessage(), e);
        }
    }

    private void requireNewest(int installed) {
        if (installed == 0) {
            throw new BillingException("the tables " + this + " are missing: run the SQL of BillingSchema.writeSql, or"
                    + " build the storage with createSchema()");
        }
        if (installed > SchemaScript.NEWEST) {
            throw new BillingException(
                    "the tables " + this + " are of version " + installed + ", but this library knows" + " version "
                            + SchemaScript.NEWEST + " at most: use a newer version of the library");
        }
        if (installed < SchemaScript.NEWEST) {
            throw new BillingException(
                    "the tables " + this + " are of version " + installed + ", but this library needs"
                            + " version " + SchemaScript.NEWEST
                            + ": stop what still works with an older version of the library, then"
                            + " run the SQL of BillingSchema.writeUpgradeSql(.., " + installed
                            + "), or build the storage with createSchema()");
        }
    }

    /** Where the tables are. */
    @Override
    public String toString() {
        return names.qualifiedPrefix() + "*";
    }
}
