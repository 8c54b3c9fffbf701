package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Draft;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.testkit.Books;
import dev.solde.billing.testkit.InvariantChecker;
import dev.solde.billing.testkit.Pages;
import dev.solde.billing.testkit.scenario.format.Expect;
import dev.solde.billing.testkit.scenario.format.Operation;
import dev.solde.billing.testkit.scenario.format.Reason;
import dev.solde.billing.testkit.scenario.format.ScenarioFormatException;
import dev.solde.billing.testkit.scenario.format.Step;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** Plays the steps of a story in order: does, compares, and checks after each that nothing contradicts itself. */
public final class StoryPlay {

    private final Stage stage;
    private final Verbs verbs;
    private final ReasonTable table;
    private final Expectations expectations;
    private final boolean checked;

    private StoryPlay(Stage stage, boolean checked) {
        this.stage = stage;
        this.checked = checked;
        Statements statements = new Statements(stage);
        this.verbs = new Verbs(stage, statements);
        this.table = new ReasonTable(stage);
        this.expectations = new Expectations(stage, statements);
    }

    /**
     * Plays to the end, or to the first step that goes another way.
     *
     * @param checked whether every invariant of every account is checked after every step, from the facts
     * @throws Failure where kernel and story differ
     */
    public static void play(Stage stage, boolean checked) {
        StoryPlay play = new StoryPlay(stage, checked);
        stage.story().steps().forEach(play::step);
    }

    private void step(Step step) {
        try {
            if (step instanceof Expect expect) {
                expectations.check(expect);
            } else if (step instanceof Operation operation) {
                operate(operation);
            }
            invariants(step);
        } catch (Failure e) {
            throw e;
        } catch (ScenarioFormatException e) {
            throw new Failure(name(step), "the format", e.getMessage());
        } catch (RuntimeException | AssertionError e) {
            throw Failure.of(name(step), e);
        }
    }

    private static String name(Step step) {
        String verb = step instanceof Operation operation ? operation.head().verb() : "expect";
        return "step " + step.number() + " " + verb;
    }

    private void operate(Operation step) {
        step.head().date().ifPresent(stage::moveTo);
        stage.account(step);
        String name = name(step);
        Optional<Reason> rejected = step.head().reject();
        List<Kept> before = rejected.isPresent() ? kept() : List.of();
        Optional<Refusal> refusal = refusal(step);
        String expected = rejected.map(reason -> "refused " + reason).orElse("accepted");
        if (refusal.isEmpty() && rejected.isPresent()) {
            throw new Failure(name, expected, "accepted");
        }
        refusal.ifPresent(refused -> {
            Optional<Reason> reason = table.reason(step, refused);
            if (rejected.isEmpty() || !rejected.equals(reason)) {
                String word = reason.map(Reason::word).orElse("for no reason of the format");
                throw new Failure(name, expected, "refused " + word + " (" + refused.words() + ")");
            }
            if (!before.equals(kept())) {
                throw new Failure(name, "nothing to have changed", "changed books");
            }
        });
    }

    private Optional<Refusal> refusal(Operation step) {
        try {
            step.match(verbs).run();
            return Optional.empty();
        } catch (RejectedException e) {
            return Optional.of(Refusal.of(e.rejection()));
        } catch (ScenarioFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            return Optional.of(Refusal.atTheDoor(e));
        } catch (Replayed e) {
            return Optional.of(Refusal.of(e));
        }
    }

    /** All that is kept of an account; drafts are no facts. */
    private record Kept(Books books, List<Draft> drafts) {}

    private List<Kept> kept() {
        return stage.accounts().stream()
                .map(account -> new Kept(
                        Books.snapshot(stage.queries(), account),
                        Pages.all(page -> stage.queries().drafts(account, page))))
                .toList();
    }

    private void invariants(Step step) {
        for (AccountId account : stage.accounts()) {
            CustomerQuantities customer = new CustomerQuantities(stage, account);
            MonetaryAmount expected = customer.outstanding().subtract(customer.availableCredit());
            if (!customer.balance().isEqualTo(expected)) {
                throw new Failure(
                        "step " + step.number() + " balance = outstanding - available credit of " + account,
                        expected.toString(),
                        customer.balance().toString());
            }
        }
        if (checked) {
            InvariantChecker.checkAll(stage.queries());
        }
    }
}
