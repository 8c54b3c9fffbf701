package dev.solde.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A page of {@code docs/}. */
final class Page {

    private static final boolean WRITE = Boolean.getBoolean("solde.docs.write");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Page() {}

    /** Fails when the page is not what it should be; {@code -Dsolde.docs.write=true} writes it instead. */
    static void isUpToDate(Path page, String expected) {
        if (WRITE) {
            write(page, expected);
        }
        assertThat(Repository.read(page))
                .as("%s, which scripts/docs writes", Repository.ROOT.relativize(page))
                .isEqualTo(expected);
    }

    private static void write(Path page, String text) {
        try {
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of its tables that have so many columns, without heads: the text of each cell. */
    static List<List<String>> rows(String page, int columns) {
        return page.lines()
                .filter(line -> line.startsWith("|"))
                .map(Page::cells)
                .filter(cells -> cells.size() == columns)
                .filter(cells -> !cells.get(0).matches("-+"))
                .toList();
    }

    /** The cells of a row; a bar in a text is written {@code \|}. */
    static List<String> cells(String row) {
        String inside = row.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(inside.split("(?<!\\\\)\\|", -1))
                .map(String::strip)
                .toList();
    }

    /** What stands as code in a cell. */
    static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(span -> span.group(1)).toList();
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
