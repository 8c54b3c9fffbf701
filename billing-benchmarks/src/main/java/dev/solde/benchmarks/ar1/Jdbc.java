package dev.solde.benchmarks.ar1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What hand-written code has in common. */
final class Jdbc {

    private Jdbc() {}

    /** Runs a script of this package. */
    static void install(DataSource dataSource, String script) throws SQLException {
        try (InputStream sql = Jdbc.class.getResourceAsStream(script);
                Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (sql == null) {
                throw new IllegalStateException("there is no " + script);
            }
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets all parameters. */
    static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    /** The number of rows that a statement changed. */
    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Runs a statement that must change one row. */
    static void updateOne(Connection connection, String sql, Object... parameters) throws SQLException {
        if (update(connection, sql, parameters) != 1) {
            throw new IllegalStateException("one row was to be changed: " + sql);
        }
    }

    /** The numbers in the only row of a query. */
    static long[] row(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalStateException("one row was to be found: " + sql);
                }
                long[] row = new long[result.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getLong(i + 1);
                }
                return row;
            }
        }
    }

    /** Some work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Runs work as one transaction. */
    static <T> T transaction(DataSource dataSource, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Runs work whose statements commit themselves. */
    static <T> T autocommit(DataSource dataSource, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        }
    }
}
