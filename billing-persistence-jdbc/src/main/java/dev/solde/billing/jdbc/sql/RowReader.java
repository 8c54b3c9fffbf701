package dev.solde.billing.jdbc.sql;

import java.sql.SQLException;

/** Makes a value of a row. */
@FunctionalInterface
public interface RowReader<T> {

    /** Reads the columns in their order. */
    T read(Row row) throws SQLException;
}
