package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.Command;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.testkit.Bench;
import dev.solde.billing.testkit.Pages;
import dev.solde.billing.testkit.model.TestCommand.Keyed;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * The lists that are played against the model are of every verb, and of what users do wrong. Their mixture is looked at, not what
 * comes by chance: the seed is fixed.
 */
class CommandsProperties {

    private static final Set<String> ACCEPTED_COMMANDS = new HashSet<>();
    private static final Set<Class<?>> DONE_WITH_DRAFTS = new HashSet<>();

    @Provide
    Arbitrary<List<Keyed>> commands() {
        return Commands.lists();
    }

    @Property(tries = 1_500, seed = "2026")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void of_ten_commands_two_are_refused_and_one_repeats_a_key(@ForAll("commands") List<Keyed> commands) {
        Bench bench = new Bench(InMemoryBillingStorage::create, Optional.empty());
        Play play = new Play(bench.billing(), bench.clock());
        for (Keyed keyed : commands) {
            String answer = play.step(keyed);
            if (!answer.isEmpty()) {
                Statistics.label("what comes of it").collect(share(answer));
            }
            if (keyed.command() instanceof DraftVerb && answer.equals("accepted")) {
                DONE_WITH_DRAFTS.add(keyed.command().getClass());
            }
        }
        Play.accounts().stream()
                .filter(bench.queries()::exists)
                .flatMap(account -> Pages.all(page -> bench.queries().journal(account, page)).stream())
                .forEach(record -> ACCEPTED_COMMANDS.add(record.commandKind()));
        Statistics.label("what comes of it").coverage(coverage -> {
            coverage.check("refused").percentage(share -> share >= 20);
            coverage.check("key repeated").percentage(share -> share >= 10);
        });
    }

    private static String share(String answer) {
        return switch (answer) {
            case "accepted", "nothing" -> "accepted";
            case "replayed", "command-key-reused" -> "key repeated";
            default -> "refused";
        };
    }

    @AfterContainer
    static void every_verb_is_accepted_sooner_or_later() {
        assertThat(ACCEPTED_COMMANDS)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Command.class.getPermittedSubclasses())
                        .map(CommandsProperties::kind)
                        .toList());
        assertThat(DONE_WITH_DRAFTS)
                .containsExactlyInAnyOrder(DraftVerbs.Save.class, DraftVerbs.Edit.class, DraftVerbs.Discard.class);
    }

    private static String kind(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
