package dev.solde.billing.ledger;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A SHA-256 digest as a value; its text form is 64 lower-case hexadecimal digits. */
public record Digest(long first, long second, long third, long fourth) {

    /** The digest before the first record of an account. */
    public static final Digest ZERO = new Digest(0, 0, 0, 0);

    /** The digest held in 32 bytes. */
    public static Digest of(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Digest(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /** Reads what {@link #toString()} wrote. */
    public static Digest parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(32)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }
}
