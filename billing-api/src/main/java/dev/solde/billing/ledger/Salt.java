package dev.solde.billing.ledger;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** 128 random bits of one journal record, from which the salt of each of its free texts is derived. */
public record Salt(long high, long low) {

    /** The 16 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    /** The salt held in 16 bytes. */
    public static Salt of(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("a salt has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Salt(buffer.getLong(), buffer.getLong());
    }

    /** Reads what {@link #hex()} wrote. */
    public static Salt parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** 32 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** Hides the salt: whoever has it can guess short texts from their digests. */
    @Override
    public String toString() {
        return "[salt]";
    }
}
