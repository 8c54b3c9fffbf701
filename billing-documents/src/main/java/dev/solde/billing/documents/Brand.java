package dev.solde.billing.documents;

import dev.solde.billing.documents.page.Look;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a seller's documents look, and what stands on all of them. Each method that sets something returns a new brand:
 * {@code Brand.of("Judo Club", logo).accent("#0b5394").footer("Judo Club, SIREN ..")}.
 */
public final class Brand {

    private static final String DEFAULT_ACCENT = "#1e3a5f";
    private static final Colour INK = Colour.parse("#1f2937");
    private static final int MOST_NAME = 100;
    private static final int MOST_TEXT = 500;
    private static final int MOST_FOOT_LINES = 12;
    private static final int CHARACTERS_IN_FOOT_LINE = 105;
    private static final int FOOT_MILLIMETRES = 17;
    private static final int FOOT_LINE_TENTHS = 36;

    private final String name;
    private final Optional<String> logo;
    private final Colour accent;
    private final List<String> footer;
    private final List<String> mentions;

    private Brand(String name, Optional<String> logo, Colour accent, List<String> footer, List<String> mentions) {
        this.name = name;
        this.logo = logo;
        this.accent = accent;
        this.footer = footer;
        this.mentions = mentions;
    }

    /** A brand that shows its name in letters; 1 to 100 characters. */
    public static Brand of(String name) {
        return new Brand(
                checked(name, MOST_NAME, "name"), Optional.empty(), Colour.parse(DEFAULT_ACCENT), List.of(), List.of());
    }

    /** A brand that shows its logo: a PNG or JPEG picture of at most 512 KiB; refuses bytes that are none. */
    public static Brand of(String name, byte[] logo) {
        Brand brand = of(name);
        String address = Logo.address(Objects.requireNonNull(logo, "logo"));
        return new Brand(brand.name, Optional.of(address), brand.accent, List.of(), List.of());
    }

    /**
     * The same with this colour, written {@code #rrggbb}. Text on it is white or black, whichever can be read (4.5 to 1); headings take
     * it only where it can be read on white.
     */
    public Brand accent(String colour) {
        return new Brand(name, logo, Colour.parse(colour), footer, mentions);
    }

    /**
     * The same with these lines at the foot of every page, for example the legal form, the register, the bank account. Refuses lines
     * that are blank or longer than 500 characters, and more than about 12 lines of print.
     */
    public Brand footer(String... lines) {
        List<String> checked = checked(lines, "footer");
        int printed = printedLines(checked);
        if (printed > MOST_FOOT_LINES) {
            throw new IllegalArgumentException(
                    "footer: at most " + MOST_FOOT_LINES + " lines of print, not " + printed);
        }
        return new Brand(name, logo, accent, checked, mentions);
    }

    /**
     * The same with these texts at the end of invoices and credit notes: what the law demands, for example the rate of late-payment
     * interest, the fixed recovery fee, the discount for early payment. Each is a text of at most 500 characters.
     */
    public Brand mentions(String... texts) {
        return new Brand(name, logo, accent, footer, checked(texts, "mentions"));
    }

    /** The name. */
    public String name() {
        return name;
    }

    Look look(PageSize paper) {
        Colour heading = accent.isReadableOn(Colour.WHITE) ? accent : INK;
        return new Look(
                name,
                logo,
                accent.css(),
                accent.textOnIt().css(),
                heading.css(),
                footer,
                mentions,
                paper.css(),
                FOOT_MILLIMETRES + printedLines(footer) * FOOT_LINE_TENTHS / 10);
    }

    private static List<String> checked(String[] texts, String argument) {
        return Stream.of(texts).map(text -> checked(text, MOST_TEXT, argument)).toList();
    }

    private static String checked(String text, int most, String argument) {
        Objects.requireNonNull(text, argument);
        if (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    argument + ": 1 to " + most + " characters on one line, none of them a control character");
        }
        return text;
    }

    private static int printedLines(List<String> lines) {
        return lines.stream()
                .mapToInt(line -> 1 + line.length() / CHARACTERS_IN_FOOT_LINE)
                .sum();
    }
}
