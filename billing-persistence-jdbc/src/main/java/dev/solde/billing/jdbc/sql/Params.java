package dev.solde.billing.jdbc.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The parameters of a statement, set one after another, each with the one type that is exact on every database. */
public final class Params {

    private final PreparedStatement statement;
    private final Values values;
    private int index;

    Params(PreparedStatement statement, Values values) {
        this.statement = statement;
        this.values = values;
    }

    /** Text. */
    public Params text(String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    /** Text that may be absent. */
    public Params text(Optional<String> value) throws SQLException {
        return value.isPresent() ? text(value.get()) : absent(Types.VARCHAR);
    }

    /** A whole number. */
    public Params number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    /** A whole number that may be absent. */
    public Params number(OptionalLong value) throws SQLException {
        return value.isPresent() ? number(value.getAsLong()) : absent(Types.BIGINT);
    }

    /** A truth value. */
    public Params flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    /** A decimal for a column of so many decimals; one that would be rounded there is a broken invariant. */
    public Params decimal(BigDecimal value, int decimals) throws SQLException {
        if (value.scale() > decimals) {
            throw new IllegalStateException("the column holds " + decimals + " decimals: " + value.toPlainString());
        }
        statement.setBigDecimal(++index, value);
        return this;
    }

    /** A decimal that may be absent. */
    public Params decimal(Optional<BigDecimal> value, int decimals) throws SQLException {
        return value.isPresent() ? decimal(value.get(), decimals) : absent(Types.NUMERIC);
    }

    /** A day. Never as {@code java.sql.Date}, which shifts with the zone of the process. */
    public Params date(LocalDate value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    /** A day that may be absent. */
    public Params date(Optional<LocalDate> value) throws SQLException {
        return value.isPresent() ? date(value.get()) : absent(Types.DATE);
    }

    /** An instant in microseconds. */
    public Params instant(Instant value) throws SQLException {
        values.setInstant(statement, ++index, value);
        return this;
    }

    /** A UUID. */
    public Params uuid(UUID value) throws SQLException {
        values.setUuid(statement, ++index, value);
        return this;
    }

    /** A UUID that may be absent. */
    public Params uuid(Optional<UUID> value) throws SQLException {
        return value.isPresent() ? uuid(value.get()) : absent(Types.OTHER);
    }

    /** Bytes. */
    public Params bytes(byte[] value) throws SQLException {
        statement.setBytes(++index, value);
        return this;
    }

    /** Bytes that may be absent. */
    public Params bytes(Optional<byte[]> value) throws SQLException {
        return value.isPresent() ? bytes(value.get()) : absent(Types.VARBINARY);
    }

    /** A list of UUIDs for {@code unnest(cast(? as uuid array))}. */
    public Params uuids(Collection<UUID> list) throws SQLException {
        return array("uuid", list);
    }

    /** A list of whole numbers for {@code unnest(cast(? as bigint array))}. */
    public Params numbers(Collection<Long> list) throws SQLException {
        return array("bigint", list);
    }

    /** A list of texts for {@code unnest(cast(? as varchar array))}. */
    public Params texts(Collection<String> list) throws SQLException {
        return array("varchar", list);
    }

    private Params array(String type, Collection<?> list) throws SQLException {
        values.setList(statement, ++index, type, list);
        return this;
    }

    private Params absent(int type) throws SQLException {
        statement.setNull(++index, type);
        return this;
    }
}
