package dev.solde.billing.jdbc.sql;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the values are set and read for which the databases have no type in common: UUIDs, instants and lists. Every other type
 * is the same everywhere, see {@link Params} and {@link Row}.
 */
class Values {

    /** With the types that standard SQL has for them. */
    static final Values STANDARD = new Values();

    void setUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setObject(index, value);
    }

    void setInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, value.atOffset(ZoneOffset.UTC));
    }

    /** A list for {@code unnest(cast(? as type array))}; an element may be null. */
    void setList(PreparedStatement statement, int index, String type, Collection<? extends @Nullable Object> values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
    }

    @Nullable
    UUID uuid(ResultSet result, int index) throws SQLException {
        return result.getObject(index, UUID.class);
    }

    @Nullable
    Instant instant(ResultSet result, int index) throws SQLException {
        OffsetDateTime value = result.getObject(index, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** What {@code array_agg} made of UUIDs, none if it is null. */
    List<UUID> uuids(ResultSet result, int index) throws SQLException {
        Array array = result.getArray(index);
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(UUID.class::cast)
                        .toList();
    }
}
