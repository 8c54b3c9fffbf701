package dev.solde.billing.jdbc.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a statement, kept apart from the statement: many rows can then be sent in whatever form the database takes
 * them fastest.
 *
 * @param content a {@link java.util.Collection} for the kinds of lists
 */
record Value(Kind kind, @Nullable Object content) {

    /** The one type for each kind of content that is exact on every database. */
    enum Kind {
        TEXT("varchar", Types.VARCHAR),
        NUMBER("bigint", Types.BIGINT),
        FLAG("boolean", Types.BOOLEAN),
        DECIMAL("numeric", Types.NUMERIC),
        DATE("date", Types.DATE),
        INSTANT("timestamptz", Types.TIMESTAMP_WITH_TIMEZONE),
        UUID("uuid", Types.OTHER),
        BYTES("bytea", Types.VARBINARY),
        TEXTS("varchar", Types.ARRAY),
        NUMBERS("bigint", Types.ARRAY),
        UUIDS("uuid", Types.ARRAY);

        private final String type;
        private final int jdbcType;

        Kind(String type, int jdbcType) {
            this.type = type;
            this.jdbcType = jdbcType;
        }

        /** The type of the content in SQL; that of the elements for a list. */
        String type() {
            return type;
        }

        boolean isList() {
            return jdbcType == Types.ARRAY;
        }
    }

    void set(PreparedStatement statement, int index, Values types) throws SQLException {
        if (content == null) {
            statement.setNull(index, kind.jdbcType);
            return;
        }
        switch (kind) {
            case TEXT -> statement.setString(index, (String) content);
            case NUMBER -> statement.setLong(index, (Long) content);
            case FLAG -> statement.setBoolean(index, (Boolean) content);
            case DECIMAL -> statement.setBigDecimal(index, (BigDecimal) content);
            case DATE -> statement.setObject(index, content);
            case UUID -> types.setUuid(statement, index, (UUID) content);
            case INSTANT -> types.setInstant(statement, index, (Instant) content);
            case BYTES -> statement.setBytes(index, (byte[]) content);
            case TEXTS, NUMBERS, UUIDS -> types.setList(statement, index, kind.type, (Collection<?>) content);
        }
    }
}
