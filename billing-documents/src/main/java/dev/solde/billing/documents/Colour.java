package dev.solde.billing.documents;

import java.util.Locale;

/**
 * A colour and how well it can be read beside another, as WCAG 2 counts.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    private static final double READABLE = 4.5;

    /** Reads {@code #rrggbb}. */
    static Colour parse(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("accent: a colour is written #rrggbb, not " + text);
        }
        int rgb = Integer.parseInt(text.substring(1), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    /** White where it can be read on this colour, otherwise black; one of the two always can. */
    Colour textOnIt() {
        return isReadableOn(WHITE) ? WHITE : BLACK;
    }

    /** Whether text of this colour has a contrast of 4.5 to 1 on the other. */
    boolean isReadableOn(Colour ground) {
        double one = luminance();
        double other = ground.luminance();
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= READABLE;
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** {@code #rrggbb}. */
    String css() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
