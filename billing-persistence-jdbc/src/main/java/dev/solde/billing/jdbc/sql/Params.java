package dev.solde.billing.jdbc.sql;

import dev.solde.billing.jdbc.sql.Value.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement for one row, given one after another, each with the one type that is exact on every database. */
public final class Params {

    private final List<Value> values = new ArrayList<>();

    Params() {}

    static List<Value> of(Binder binder) {
        Params params = new Params();
        binder.bind(params);
        return params.values;
    }

    List<Value> values() {
        return values;
    }

    private Params add(Kind kind, @Nullable Object content) {
        values.add(new Value(kind, content));
        return this;
    }

    /** Text. */
    public Params text(String value) {
        return add(Kind.TEXT, value);
    }

    /** Text that may be absent. */
    public Params text(Optional<String> value) {
        return add(Kind.TEXT, value.orElse(null));
    }

    /** A whole number. */
    public Params number(long value) {
        return add(Kind.NUMBER, value);
    }

    /** A whole number that may be absent. */
    public Params number(OptionalLong value) {
        return add(Kind.NUMBER, value.isPresent() ? value.getAsLong() : null);
    }

    /** A truth value. */
    public Params flag(boolean value) {
        return add(Kind.FLAG, value);
    }

    /** A decimal for a column of so many decimals; one that would be rounded there is a broken invariant. */
    public Params decimal(BigDecimal value, int decimals) {
        if (value.scale() > decimals) {
            throw new IllegalStateException("the column holds " + decimals + " decimals: " + value.toPlainString());
        }
        return add(Kind.DECIMAL, value);
    }

    /** A decimal that may be absent. */
    public Params decimal(Optional<BigDecimal> value, int decimals) {
        return value.isPresent() ? decimal(value.get(), decimals) : add(Kind.DECIMAL, null);
    }

    /** A day. Never as {@code java.sql.Date}, which shifts with the zone of the process. */
    public Params date(LocalDate value) {
        return add(Kind.DATE, value);
    }

    /** A day that may be absent. */
    public Params date(Optional<LocalDate> value) {
        return add(Kind.DATE, value.orElse(null));
    }

    /** An instant in microseconds. */
    public Params instant(Instant value) {
        return add(Kind.INSTANT, value);
    }

    /** A UUID. */
    public Params uuid(UUID value) {
        return add(Kind.UUID, value);
    }

    /** A UUID that may be absent. */
    public Params uuid(Optional<UUID> value) {
        return add(Kind.UUID, value.orElse(null));
    }

    /** Bytes. */
    public Params bytes(byte[] value) {
        return add(Kind.BYTES, value);
    }

    /** Bytes that may be absent. */
    public Params bytes(Optional<byte[]> value) {
        return add(Kind.BYTES, value.orElse(null));
    }

    /** A list of UUIDs for {@code unnest(cast(? as uuid array))}. */
    public Params uuids(Collection<UUID> values) {
        return add(Kind.UUIDS, List.copyOf(values));
    }

    /** A list of whole numbers for {@code unnest(cast(? as bigint array))}. */
    public Params numbers(Collection<Long> values) {
        return add(Kind.NUMBERS, List.copyOf(values));
    }

    /** A list of texts for {@code unnest(cast(? as varchar array))}. */
    public Params texts(Collection<String> values) {
        return add(Kind.TEXTS, List.copyOf(values));
    }
}
