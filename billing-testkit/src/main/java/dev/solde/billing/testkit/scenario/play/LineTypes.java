package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.ledger.LineType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The format's line types are any words, the kernel's are codes: what a code cannot hold stands in it as {@code .20}. */
final class LineTypes {

    private static final char ESCAPE = '.';

    private LineTypes() {}

    static LineType of(String word) {
        StringBuilder code = new StringBuilder();
        for (byte written : word.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) written)) {
                code.append((char) written);
            } else {
                code.append(ESCAPE).append(HexFormat.of().withUpperCase().toHexDigits(written));
            }
        }
        return LineType.of(code.toString());
    }

    private static boolean isPlain(char written) {
        return (written >= 'a' && written <= 'z')
                || (written >= 'A' && written <= 'Z')
                || (written >= '0' && written <= '9')
                || written == '-'
                || written == '_';
    }

    /** The word that was written. */
    static String word(LineType type) {
        String code = type.code();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == ESCAPE) {
                word.write(HexFormat.fromHexDigits(code, i + 1, i + 3));
                i += 2;
            } else {
                word.write(code.charAt(i));
            }
        }
        return word.toString(StandardCharsets.UTF_8);
    }
}
