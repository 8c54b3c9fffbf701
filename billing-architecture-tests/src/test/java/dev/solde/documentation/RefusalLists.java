package dev.solde.documentation;

import dev.solde.billing.command.Command;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The refusals that Javadoc promises, in order of precedence. A command's Javadoc has one paragraph that begins with
 * {@code Refused, in this order} or with {@code Refused as} and a link to another command; every code in it counts.
 */
final class RefusalLists {

    private static final Pattern PARAGRAPH =
            Pattern.compile("(?s)Refused(?:, in this order| as \\{@link).*?(?=<p>|\\n\\s*\\n|\\n\\s*@|$)");
    private static final Pattern CODE_OR_COMMAND =
            Pattern.compile("\\{@code\\s+([^}]+)\\}|Refused as \\{@link\\s+([\\w.]+)\\}");

    private RefusalLists() {}

    /** The codes that each command lists, by the command's name. */
    static Map<String, List<String>> ofCommands() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        commands().forEach(command -> lists.put(command, List.copyOf(listOf(command))));
        return lists;
    }

    static Stream<String> commands() {
        return Arrays.stream(Command.class.getPermittedSubclasses()).map(Class::getSimpleName);
    }

    private static Set<String> listOf(String command) {
        Set<String> codes = new LinkedHashSet<>();
        Matcher paragraph =
                PARAGRAPH.matcher(Catalogue.source(command).javadoc().raw());
        if (paragraph.find()) {
            Matcher token = CODE_OR_COMMAND.matcher(paragraph.group());
            while (token.find()) {
                if (token.group(1) != null) {
                    codes.add(token.group(1));
                } else {
                    codes.addAll(listOf(token.group(2).replaceFirst(".*\\.", "")));
                }
            }
        }
        return codes;
    }

    /** The codes that stand in the Javadoc of what is not a command: reads, and methods of the kernel that are no verbs. */
    static Map<String, List<String>> ofOtherMethods() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String name : List.of("Billing", "BillingQueries")) {
            SourceType type = Catalogue.source(name);
            put(lists, name, type.javadoc());
            type.methods().stream()
                    .filter(method -> method.body().isEmpty())
                    .forEach(method -> put(lists, name + "." + method.name(), method.javadoc()));
        }
        return lists;
    }

    private static void put(Map<String, List<String>> lists, String name, Javadoc javadoc) {
        if (!javadoc.kebabCodes().isEmpty()) {
            lists.put(name, javadoc.kebabCodes());
        }
    }
}
