package dev.solde.billing.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** Text in the making as the UTF-8 bytes that will be hashed, so that no string is made of what is a number, a date or a UUID. */
final class TextBytes {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    TextBytes(int capacity) {
        bytes = new byte[capacity];
    }

    /** Adds a character of ASCII. */
    TextBytes add(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    TextBytes add(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return encode(text.substring(i));
            }
            bytes[size++] = (byte) c;
        }
        return this;
    }

    private TextBytes encode(String rest) {
        byte[] encoded = rest.getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    /** Adds a number in decimals. */
    TextBytes add(long number) {
        if (number < 0) {
            return add(Long.toString(number));
        }
        int width = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            width++;
        }
        return digits(number, width);
    }

    /** Adds the last digits of a number that is not negative, with leading zeros. */
    TextBytes digits(long number, int width) {
        reserve(width);
        long rest = number;
        for (int i = size + width - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += width;
        return this;
    }

    /** Adds the last hexadecimal digits of some bits. */
    TextBytes hex(long bits, int width) {
        reserve(width);
        for (int shift = (width - 1) * 4; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[(int) (bits >>> shift) & 0xf];
        }
        return this;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    /** Hands the bytes to a digest. */
    void into(MessageDigest digest) {
        digest.update(bytes, 0, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
