package dev.solde.billing.documents.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** How wide a column of amounts must be, and how small its table, so that no amount is cut or broken. In hundredths of the font's size. */
final class AmountColumn {

    /** A digit of the bundled font takes 0.57 of its size; a browser without it may take a wider one. */
    private static final int CHARACTER = 64;

    private static final int LEAST = 600;
    private static final int PADDING = 90;
    private static final int SMALLER_THAN_THE_PAGE = 92;

    /** What a table of the usual size has on the narrower paper. */
    private static final int PAGE = 6000;

    private AmountColumn() {}

    /** The width of the longest of these. */
    static int width(Stream<String> amounts) {
        int characters = amounts.mapToInt(String::length).max().orElse(0);
        return Math.max(LEAST, characters * CHARACTER + PADDING);
    }

    /** A width as CSS writes it. */
    static String css(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString() + "em";
    }

    /** The size of a table with columns of so much together, where it must be smaller than usual. */
    static Optional<String> size(int together) {
        if (together <= PAGE) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(SMALLER_THAN_THE_PAGE * PAGE)
                        .divide(BigDecimal.valueOf(together * 100L), 2, RoundingMode.DOWN)
                        .toPlainString()
                + "em");
    }
}
