package dev.solde.billing.jdbc.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result, its columns read one after another in the order in which the statement lists them. */
public final class Row {

    private final ResultSet result;
    private final int first;
    private final Values values;
    private int index;

    /** Reads a result from behind so many columns on. */
    Row(ResultSet result, int first, Values values) {
        this.result = result;
        this.first = first;
        this.values = values;
    }

    boolean next() throws SQLException {
        index = first;
        return result.next();
    }

    /** Whether the column at this place, counted from 1, is empty; an outer join found nothing there. */
    public boolean isAbsent(int column) throws SQLException {
        result.getObject(first + column);
        return result.wasNull();
    }

    /** Text. */
    public String text() throws SQLException {
        return present(result.getString(++index));
    }

    /** Text that may be absent. */
    public Optional<String> optionalText() throws SQLException {
        return Optional.ofNullable(result.getString(++index));
    }

    /** A whole number; 0 if absent. */
    public long number() throws SQLException {
        return result.getLong(++index);
    }

    /** A whole number of moderate size; 0 if absent. */
    public int integer() throws SQLException {
        return result.getInt(++index);
    }

    /** A whole number that may be absent. */
    public OptionalLong optionalNumber() throws SQLException {
        long value = number();
        return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** A whole number of moderate size that may be absent. */
    public OptionalInt optionalInteger() throws SQLException {
        int value = integer();
        return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** A decimal in its one form: no trailing zeros, which the column adds, and no exponent. */
    public BigDecimal decimal() throws SQLException {
        return canonical(present(result.getBigDecimal(++index)));
    }

    /** A decimal that may be absent. */
    public Optional<BigDecimal> optionalDecimal() throws SQLException {
        return Optional.ofNullable(result.getBigDecimal(++index)).map(Row::canonical);
    }

    /** A day. */
    public LocalDate date() throws SQLException {
        return present(result.getObject(++index, LocalDate.class));
    }

    /** A day that may be absent. */
    public Optional<LocalDate> optionalDate() throws SQLException {
        return Optional.ofNullable(result.getObject(++index, LocalDate.class));
    }

    /** An instant. */
    public Instant instant() throws SQLException {
        return present(values.instant(result, ++index));
    }

    /** A UUID. */
    public UUID uuid() throws SQLException {
        return present(values.uuid(result, ++index));
    }

    /** A UUID that may be absent. */
    public Optional<UUID> optionalUuid() throws SQLException {
        return Optional.ofNullable(values.uuid(result, ++index));
    }

    /** The UUIDs of an array, none if it is absent. */
    public List<UUID> uuids() throws SQLException {
        return values.uuids(result, ++index);
    }

    /** A truth value. */
    public boolean flag() throws SQLException {
        return result.getBoolean(++index);
    }

    /** Bytes. */
    public byte[] bytes() throws SQLException {
        return present(result.getBytes(++index));
    }

    /** Bytes that may be absent. */
    public Optional<byte[]> optionalBytes() throws SQLException {
        return Optional.ofNullable(result.getBytes(++index));
    }

    private <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, () -> "column " + index + " of the result is empty");
    }

    private static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
