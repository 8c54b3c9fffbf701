package dev.solde.documentation;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Javadoc of commands and the catalogue of refusals say the same. */
class RefusalListsTest {

    private static final Pattern FAULTS = Pattern.compile("new Faults<[^>]*>\\(\\(\\)\\s*->\\s*(\\w+)\\.");
    private static final Pattern REASON = Pattern.compile("\\.then\\(\"([a-z-]+)\"");

    @Test
    void every_command_lists_its_refusals_in_order() {
        assertThat(RefusalLists.ofCommands())
                .allSatisfy((command, codes) -> assertThat(codes)
                        .as("codes after 'Refused, in this order:'")
                        .isNotEmpty());
    }

    @Test
    void every_refusal_that_is_listed_is_in_the_catalogue() {
        TreeSet<String> unknown = listed();
        unknown.removeAll(Catalogue.codes());
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_refusal_of_the_catalogue_is_listed_by_a_command_or_method() {
        TreeSet<String> unlisted = new TreeSet<>(Catalogue.codes());
        unlisted.removeAll(listed());
        assertThat(unlisted).isEmpty();
    }

    /** The pairs of reasons that the contract tries are written down in the order in which the command lists them. */
    @Test
    void the_contract_tries_reasons_in_the_order_of_the_commands_list() {
        Map<String, List<String>> lists = RefusalLists.ofCommands();
        List<String> tried = new ArrayList<>();
        for (SourceType type : Sources.in(Repository.main("billing-testkit"))) {
            for (SourceMethod method : type.methods()) {
                for (String chain : chains(method)) {
                    Matcher command = FAULTS.matcher(chain);
                    assertThat(command.lookingAt())
                            .as("%s.%s begins with a command", type.name(), method.name())
                            .isTrue();
                    List<String> codes = reasons(chain);
                    assertThat(lists.get(command.group(1)))
                            .as("list of %s, tried by %s.%s", command.group(1), type.name(), method.name())
                            .containsSubsequence(codes);
                    tried.addAll(codes);
                }
            }
        }
        assertThat(tried).isNotEmpty();
    }

    private static TreeSet<String> listed() {
        return Stream.of(RefusalLists.ofCommands(), RefusalLists.ofOtherMethods())
                .flatMap(lists -> lists.values().stream())
                .flatMap(List::stream)
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> chains(SourceMethod method) {
        return Stream.of(method.body().split("(?=new Faults<)"))
                .filter(chain -> chain.startsWith("new Faults<"))
                .toList();
    }

    /** Consecutive equal codes are one reason shown in two ways. */
    private static List<String> reasons(String chain) {
        List<String> codes = new ArrayList<>();
        Matcher reason = REASON.matcher(chain);
        while (reason.find()) {
            if (codes.isEmpty() || !codes.get(codes.size() - 1).equals(reason.group(1))) {
                codes.add(reason.group(1));
            }
        }
        return codes;
    }
}
