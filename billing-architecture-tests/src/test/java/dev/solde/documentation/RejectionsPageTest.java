package dev.solde.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/rejections.md} is written from the sealed catalogue, its Javadoc and that of the commands. */
class RejectionsPageTest {

    private static final int FEW = 3;

    private static final String HEAD = """
            # Refusals

            <!-- Written by scripts/docs from Rejection and the Javadoc of the commands: do not edit. -->

            Each reason is a record of the sealed interface `dev.solde.billing.Rejection`, which `RejectedException` carries. The code is
            stable; the facts are the record's components, also as text by `facts()`. A refused command has written nothing, used no number
            and kept no key.

            ## The catalogue

            | code | kind | when | facts | rules | refused by |
            |---|---|---|---|---|---|
            """;

    private static final String PRECEDENCE = """

            ## In order of precedence

            Of several reasons against one command the first is reported.

            | command | refused, in this order |
            |---|---|
            """;

    @Test
    void the_page_of_refusals_is_what_catalogue_and_javadoc_say() {
        Page.isUpToDate(Repository.DOCS.resolve("rejections.md"), rendered());
    }

    private static String rendered() {
        Map<String, List<String>> commands = RefusalLists.ofCommands();
        StringBuilder page = new StringBuilder(HEAD);
        for (Catalogue.Reason reason : Catalogue.reasons()) {
            page.append(Page.row(List.of(
                            "`" + reason.code() + "`",
                            reason.kind(),
                            reason.when(),
                            joined(reason.components()),
                            String.join(
                                    ", ",
                                    reason.rules().stream()
                                            .map(number -> "R-" + number)
                                            .toList()),
                            refusedBy(reason.code(), commands))))
                    .append('\n');
        }
        page.append(PRECEDENCE);
        commands.forEach((command, codes) -> page.append(Page.row(List.of("`" + command + "`", joined(codes))))
                .append('\n'));
        return page.toString();
    }

    /** Where nearly all commands refuse for a reason, those that do not are told. */
    private static String refusedBy(String code, Map<String, List<String>> commands) {
        List<String> names = having(code, commands);
        List<String> without = new ArrayList<>(commands.keySet());
        without.removeAll(names);
        List<String> others = having(code, RefusalLists.ofOtherMethods());
        String all = names.size() < FEW || without.size() > FEW
                ? joined(names)
                : "every command" + (without.isEmpty() ? "" : " but " + joined(without));
        return all.isEmpty() || others.isEmpty() ? all + joined(others) : all + "; also " + joined(others);
    }

    private static List<String> having(String code, Map<String, List<String>> lists) {
        return lists.entrySet().stream()
                .filter(list -> list.getValue().contains(code))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String joined(List<String> names) {
        return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
    }
}
