package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.Command;
import dev.solde.billing.ledger.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The reasons for which one command is refused, in the order of its Javadoc. Commands with each pair of them are given; the
 * first of the two must be reported.
 *
 * @param <B> the builder of the command
 */
final class Faults<B> {

    private record Fault<B>(String code, String slot, Consumer<B> apply) {}

    private final Supplier<B> sound;
    private final Function<B, Command<?>> build;
    private final List<Fault<B>> faults = new ArrayList<>();
    private final List<Rejection> reached = new ArrayList<>();

    Faults(Supplier<B> sound, Function<B, Command<?>> build) {
        this.sound = sound;
        this.build = build;
    }

    /** The next reason; two with the same slot cannot stand in one command. */
    Faults<B> then(String code, String slot, Consumer<B> apply) {
        faults.add(new Fault<>(code, slot, apply));
        return this;
    }

    /** What each pair, and each reason alone, was answered with where another code was due. */
    List<String> wrongAnswers(Billing billing) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            for (int j = i; j < faults.size(); j++) {
                Fault<B> first = faults.get(i);
                Fault<B> second = faults.get(j);
                if (i == j || !first.slot().equals(second.slot())) {
                    String answer = code(billing, command(first, second));
                    if (!answer.equals(first.code())) {
                        wrong.add(first.code() + " and " + second.code() + ": " + answer);
                    }
                }
            }
        }
        return wrong;
    }

    private Command<?> command(Fault<B> first, Fault<B> second) {
        B builder = sound.get();
        first.apply().accept(builder);
        if (first != second) {
            second.apply().accept(builder);
        }
        return build.apply(builder);
    }

    /** Fails unless each pair is answered with the first of the two, looked at and given, and the account is as it was. */
    void hold(Bench bench, AccountId account) {
        Books before = bench.books(account);
        assertThat(wrongAnswers(bench.billing())).isEmpty();
        assertThat(bench.books(account)).isEqualTo(before);
        reached.forEach(ReachedRejections::note);
    }

    private String code(Billing billing, Command<?> command) {
        String foreseen =
                billing.preview(command).rejection().map(Rejection::code).orElse("accepted");
        try {
            billing.execute(command);
            return "accepted";
        } catch (RejectedException e) {
            reached.add(e.rejection());
            String code = e.rejection().code();
            return code.equals(foreseen) ? code : code + ", foreseen was " + foreseen;
        }
    }
}
