package dev.solde.billing.documents.page;

/** How wide a column of amounts must be, so that none is cut and none breaks. */
final class AmountColumn {

    /** A digit of the bundled font takes 0.572 of its size, a separator less. */
    private static final int HUNDREDTHS_PER_CHARACTER = 58;

    private static final int LEAST = 560;
    private static final int PADDING = 90;

    private AmountColumn() {}

    /** The width for so many characters, as a CSS length in the size of the table's font. */
    static String width(int characters) {
        int hundredths = Math.max(LEAST, characters * HUNDREDTHS_PER_CHARACTER + PADDING);
        return hundredths / 100 + "." + String.valueOf(100 + hundredths % 100).substring(1) + "em";
    }
}
