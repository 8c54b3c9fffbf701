package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.Outcome;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Command;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.testkit.MutableClock;
import dev.solde.billing.testkit.Pages;
import dev.solde.billing.testkit.model.TestCommand.Again;
import dev.solde.billing.testkit.model.TestCommand.Days;
import dev.solde.billing.testkit.model.TestCommand.Keyed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Plays commands on a kernel and on the model at the same time and compares after each. */
final class Play {

    /** How many accounts there are to name; the first two are open from the start. */
    static final int ACCOUNTS = 3;

    private final Billing billing;
    private final MutableClock clock;
    private final Model model;
    private final Names names = new Names();
    private final List<Keyed> given = new ArrayList<>();

    Play(Billing billing, MutableClock clock) {
        this.billing = billing;
        this.clock = clock;
        this.model = new Model(clock.today(), ACCOUNTS);
        step(new Keyed(0, new TestCommand.Open(0)));
        step(new Keyed(0, new TestCommand.Open(1)));
    }

    static List<AccountId> accounts() {
        return IntStream.range(0, ACCOUNTS).mapToObj(Names::account).toList();
    }

    Model model() {
        return model;
    }

    /** Plays one command and gives the answer, which is the one foreseen. */
    String step(Keyed keyed) {
        if (keyed.command() instanceof Days days) {
            clock.advance(Duration.ofDays(days.days()));
            return "";
        }
        if (keyed.command() instanceof Again again) {
            return given.isEmpty() ? "" : stepResolved(given.get(again.number() % given.size()));
        }
        Keyed resolved = new Keyed(keyed.key(), model.resolve(keyed.command()));
        if (keyed.key() != 0) {
            given.add(resolved);
        }
        return stepResolved(resolved);
    }

    /** The same for a command whose numbers are final. */
    String stepResolved(Keyed resolved) {
        model.state().today = clock.today();
        int account = model.accountOf(resolved.command());
        Command<?> command = new Translation(names, model.state(), resolved.key()).command(resolved.command());
        Answer foreseen = model.answer(resolved, command);
        assertThat(execute(resolved.command(), command, foreseen))
                .as("answer to %s", resolved)
                .isEqualTo(foreseen.code());
        compare(account);
        return foreseen.code();
    }

    private String execute(TestCommand said, Command<?> command, Answer foreseen) {
        try {
            Outcome<?> outcome = billing.execute(command);
            if (outcome.replayed()) {
                return "replayed";
            }
            outcome.record().ifPresent(record -> new Learning(names, model.state(), foreseen.made()).learn(record));
            if (said instanceof Verb verb && foreseen.code().equals("accepted")) {
                verb.check(outcome.result(), model.state());
            }
            return outcome.record().isPresent() ? "accepted" : "nothing";
        } catch (RejectedException e) {
            return e.rejection().code();
        }
    }

    /** Balance, version and open items of the account that the command was about. */
    private void compare(int number) {
        AccountId id = Names.account(number);
        ModelAccount expected = model.state().accounts.get(number);
        assertThat(billing.queries().exists(id)).isEqualTo(expected.exists);
        if (!expected.exists) {
            return;
        }
        assertThat(billing.queries().version(id)).as("version").isEqualTo(expected.version);
        assertThat(billing.queries().balance(id)).as("balance").isEqualTo(Names.eur(expected.balance()));
        assertThat(Pages.all(page -> billing.queries().openItems(id, page)).stream()
                        .map(item -> List.of(item.id(), item.amountMinor(), item.openMinor())))
                .as("open items of %s", id)
                .containsExactlyElementsOf(model.state().openItems(number).stream()
                        .map(item -> List.of((Object) names.item(item.number), item.amount, item.open))
                        .toList());
    }

    /** What was open and the balance of every few days, as known at every few records. */
    void compareHistory() {
        for (int number = 0; number < ACCOUNTS; number++) {
            ModelAccount expected = model.state().accounts.get(number);
            List<LocalDate> days = expected.days();
            for (int day = days.size() - 1; day >= 0; day -= 1 + days.size() / 3) {
                for (long known = expected.version; known >= 0; known -= 2 + expected.version / 2) {
                    compareAt(number, days.get(day), known);
                }
            }
        }
    }

    private void compareAt(int number, LocalDate day, long known) {
        AccountId id = Names.account(number);
        BillingQueries view = billing.queries().asOf(day).knownAt(RecordSequence.recordSequence(known));
        assertThat(view.balance(id))
                .as("balance of %s as of %s known at %s", id, day, known)
                .isEqualTo(Names.eur(model.state().accounts.get(number).balance(day, known)));
        assertThat(Pages.all(page -> view.openItems(id, page)).stream()
                        .map(item -> List.of(item.id(), item.openMinor())))
                .as("open items of %s as of %s known at %s", id, day, known)
                .containsExactlyInAnyOrderElementsOf(model.state().items.stream()
                        .filter(item -> item.account == number && item.open(day, known) > 0)
                        .map(item -> List.of((Object) names.item(item.number), item.open(day, known)))
                        .toList());
    }
}
