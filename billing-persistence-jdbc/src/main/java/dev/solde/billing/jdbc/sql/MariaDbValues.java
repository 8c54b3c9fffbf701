package dev.solde.billing.jdbc.sql;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB: a UUID is 16 bytes, a list is a JSON array, in which bytes are hexadecimal, and an instant is a text without zone in
 * UTC. The driver would turn an {@code OffsetDateTime} into the zone of the process, where an hour of autumn is there twice.
 */
final class MariaDbValues extends Values {

    private static final int UUID_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    @Override
    void setUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setBytes(index, bytes(value));
    }

    @Override
    void setInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setString(index, text(value));
    }

    @Override
    void setList(PreparedStatement statement, int index, String type, Collection<? extends @Nullable Object> values)
            throws SQLException {
        statement.setString(index, values.stream().map(MariaDbValues::json).collect(Collectors.joining(",", "[", "]")));
    }

    @Override
    @Nullable
    UUID uuid(ResultSet result, int index) throws SQLException {
        byte[] bytes = result.getBytes(index);
        return bytes == null ? null : uuid(bytes);
    }

    @Override
    @Nullable
    Instant instant(ResultSet result, int index) throws SQLException {
        String text = result.getString(index);
        return text == null ? null : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    /** The array holds nothing but hexadecimal digits between quotation marks, see {@link MariaDbSpelling}. */
    @Override
    List<UUID> uuids(ResultSet result, int index) throws SQLException {
        String array = result.getString(index);
        return array == null
                ? List.of()
                : Stream.of(array.substring(1, array.length() - 1).split(","))
                        .map(text -> text.strip().replace("\"", ""))
                        .map(text -> uuid(HEX.parseHex(text)))
                        .toList();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(UUID value) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    private static String text(Instant value) {
        return MICROSECONDS.format(value.atOffset(ZoneOffset.UTC));
    }

    private static String json(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return String.valueOf(value);
        }
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        if (value instanceof UUID uuid) {
            return quoted(HEX.formatHex(bytes(uuid)));
        }
        if (value instanceof byte[] bytes) {
            return quoted(HEX.formatHex(bytes));
        }
        return quoted(value instanceof Instant instant ? text(instant) : value.toString());
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
