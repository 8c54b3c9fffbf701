package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.Outcome;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Command;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.testkit.MutableClock;
import dev.solde.billing.testkit.Pages;
import dev.solde.billing.testkit.model.TestCommand.Again;
import dev.solde.billing.testkit.model.TestCommand.Days;
import dev.solde.billing.testkit.model.TestCommand.Keyed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        Answer foreseen = model.answer(resolved);
        assertThat(execute(command, foreseen)).as("answer to %s", resolved).isEqualTo(foreseen.code());
        compare(account);
        return foreseen.code();
    }

    private String execute(Command<?> command, Answer foreseen) {
        try {
            Outcome<?> outcome = billing.execute(command);
            if (outcome.replayed()) {
                return "replayed";
            }
            outcome.record().ifPresent(record -> learn(record, foreseen));
            return outcome.record().isPresent() ? "accepted" : "nothing";
        } catch (RejectedException e) {
            return e.rejection().code();
        }
    }

    /** Remembers which ids the new items and allocations of the model have; they must be the ones foreseen. */
    private void learn(JournalRecord record, Answer foreseen) {
        Set<ItemId> items = new LinkedHashSet<>();
        record.facts(DocumentIssued.class).forEach(fact -> items.add(fact.document()));
        record.facts(EntryPosted.class).forEach(fact -> items.add(fact.item()));
        assertThat(items).as("new items").hasSameSizeAs(foreseen.items());
        List<ItemId> made = List.copyOf(items);
        for (int i = 0; i < made.size(); i++) {
            names.put(foreseen.items().get(i), made.get(i));
        }
        List<Allocated> allocated = record.facts(Allocated.class);
        assertThat(allocated.stream().map(fact -> List.of(fact.credit(), fact.debit(), fact.amountMinor())))
                .as("new allocations")
                .containsExactlyInAnyOrderElementsOf(foreseen.links().stream()
                        .map(model.state().links::get)
                        .map(link -> List.of(
                                (Object) names.item(link.credit.number), names.item(link.debit.number), link.live))
                        .toList());
        for (int number : foreseen.links()) {
            ModelLink link = model.state().links.get(number);
            allocated.stream()
                    .filter(fact -> fact.credit().equals(names.item(link.credit.number))
                            && fact.debit().equals(names.item(link.debit.number)))
                    .forEach(fact -> names.putLink(number, fact.id()));
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

    /** The balance of every day, as known at every few records. */
    void compareHistory() {
        for (int number = 0; number < ACCOUNTS; number++) {
            ModelAccount expected = model.state().accounts.get(number);
            AccountId id = Names.account(number);
            for (var day : expected.days()) {
                for (long known = expected.version % 3; known <= expected.version; known += 3) {
                    assertThat(billing.queries()
                                    .asOf(day)
                                    .knownAt(dev.solde.billing.RecordSequence.recordSequence(known))
                                    .balance(id))
                            .as("balance of %s as of %s known at %s", id, day, known)
                            .isEqualTo(Names.eur(expected.balance(day, known)));
                }
            }
        }
    }
}
