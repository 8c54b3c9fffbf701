package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.Outcome;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Command;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.testkit.MutableClock;
import dev.solde.billing.testkit.model.TestCommand.Again;
import dev.solde.billing.testkit.model.TestCommand.Keyed;
import dev.solde.billing.testkit.model.TestCommand.Passing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Plays commands on a kernel and on the model at the same time and compares after each. */
final class Play {

    /** How many accounts there are to name; the first two are open from the start. */
    static final int ACCOUNTS = 3;

    private final Billing billing;
    private final MutableClock clock;
    private final Model model;
    private final Names names = new Names();
    private final Comparison comparison;
    private final Results results;
    private final List<Keyed> given = new ArrayList<>();
    private OptionalInt lastAccount = OptionalInt.empty();

    Play(Billing billing, MutableClock clock) {
        this.billing = billing;
        this.clock = clock;
        this.model = new Model(clock.today(), ACCOUNTS);
        this.comparison = new Comparison(billing.queries(), model.state(), names);
        this.results = new Results(billing.queries());
        step(new Keyed(0, new TestCommand.Open(0)));
        step(new Keyed(0, new TestCommand.Open(1)));
    }

    static List<AccountId> accounts() {
        return IntStream.range(0, ACCOUNTS).mapToObj(Names::account).toList();
    }

    Model model() {
        return model;
    }

    /** Plays one command, compares its account and gives the answer, which is the one foreseen; empty when time passes. */
    String step(Keyed keyed) {
        String answer = answer(keyed);
        lastAccount.ifPresent(comparison::compare);
        return answer;
    }

    /** The same without looking at the account. */
    String answer(Keyed keyed) {
        lastAccount = OptionalInt.empty();
        if (keyed.command() instanceof Passing time) {
            time.pass(clock);
            model.state().today = clock.today();
            return "";
        }
        if (keyed.command() instanceof Again again) {
            return given.isEmpty() ? "" : answerResolved(given.get(again.number() % given.size()));
        }
        Keyed resolved = new Keyed(keyed.key(), model.resolve(keyed.command()));
        if (resolved.isRepeatable()) {
            given.add(resolved);
        }
        return answerResolved(resolved);
    }

    /** Like {@link #step} for a command whose numbers are final. */
    String stepResolved(Keyed resolved) {
        String answer = answerResolved(resolved);
        lastAccount.ifPresent(comparison::compare);
        return answer;
    }

    private String answerResolved(Keyed resolved) {
        model.state().today = clock.today();
        lastAccount = OptionalInt.of(model.accountOf(resolved.command()));
        return resolved.command() instanceof DraftVerb verb ? keep(verb) : tell(resolved);
    }

    /** Every account as it is now. */
    void compareAccounts() {
        IntStream.range(0, ACCOUNTS).forEach(comparison::compare);
    }

    private String keep(DraftVerb verb) {
        Saying saying = new Saying(names, clock.today(), Optional.empty());
        Answer foreseen = model.answer(verb);
        return compared(verb, foreseen, () -> {
            verb.tell(billing, saying);
            return "accepted";
        });
    }

    private String tell(Keyed resolved) {
        Command<?> command = new Translation(names, model.state(), resolved.key()).command(resolved.command());
        Answer foreseen = model.answer(resolved, command);
        return compared(resolved, foreseen, () -> execute(resolved.command(), command, foreseen));
    }

    private static String compared(Object said, Answer foreseen, Supplier<String> kernel) {
        String answer;
        try {
            answer = kernel.get();
        } catch (RejectedException e) {
            answer = e.rejection().code();
        }
        assertThat(answer).as("answer to %s", said).isEqualTo(foreseen.code());
        return answer;
    }

    private String execute(TestCommand said, Command<?> command, Answer foreseen) {
        Outcome<?> outcome = billing.execute(command);
        results.check(command, outcome);
        if (outcome.replayed()) {
            return "replayed";
        }
        outcome.record().ifPresent(record -> new Learning(names, model.state(), foreseen.made()).learn(record));
        if (said instanceof Verb verb && foreseen.code().equals("accepted")) {
            verb.check(outcome.result(), model.state());
        }
        return outcome.record().isPresent() ? "accepted" : "nothing";
    }

    /** The past of every account. */
    void compareHistory() {
        comparison.compareHistory();
    }
}
