package dev.solde.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The text of a documentation comment.
 *
 * @param raw without the stars
 */
record Javadoc(String raw) {

    private static final Pattern RULES = Pattern.compile("R-(\\d+)(?:\\s+to\\s+R-(\\d+))?");
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal)\\s+([^}]*)\\}");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+([^}\\s]+)(?:\\s+([^}]*))?\\}");

    /** The text before the block tags, in one line, as Markdown. */
    String description() {
        String text = CODE.matcher(raw.split("(?m)^\\s*@", 2)[0]).replaceAll("`$1`");
        text = LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(linked(link.group(1), link.group(2))));
        return text.replaceAll("</?p>", " ").replaceAll("\\s+", " ").strip();
    }

    private static String linked(String target, String label) {
        String name = target.replaceFirst("\\(.*", "").replaceFirst("^[a-z.]+\\.(?=[A-Z])", "");
        return label == null ? "`" + name.replaceFirst("^#", "").replace('#', '.') + "`" : label;
    }

    /** The first sentence, without the rules in brackets at its end. */
    String firstSentence() {
        return description().replaceFirst("(?s)(?<=[.!?])\\s.*", "").replaceFirst(" \\(R-[^)]*\\)(?=\\.$)", "");
    }

    /** The numbers of the rules that it names; {@code R-21 to R-35} names them all. */
    TreeSet<Integer> rules() {
        TreeSet<Integer> numbers = new TreeSet<>();
        Matcher matcher = RULES.matcher(raw);
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            IntStream.rangeClosed(first, last).forEach(numbers::add);
        }
        return numbers;
    }

    /** What stands as code and looks like the code of a refusal. */
    List<String> kebabCodes() {
        List<String> codes = new ArrayList<>();
        Matcher matcher = CODE.matcher(raw);
        while (matcher.find()) {
            if (matcher.group(1).matches("[a-z]+(-[a-z0-9]+)+")) {
                codes.add(matcher.group(1));
            }
        }
        return codes;
    }
}
