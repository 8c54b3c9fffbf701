package dev.solde.billing.testkit;

import dev.solde.billing.Billing;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    Faults(Supplier<B> sound, Function<B, Command<?>> build) {
        this.sound = sound;
        this.build = build;
    }

    /** The next reason; two with the same slot cannot stand in one command. */
    Faults<B> then(String code, String slot, Consumer<B> apply) {
        faults.add(new Fault<>(code, slot, apply));
        return this;
    }

    /** What each pair, and each alone, ought to answer. */
    Map<String, String> expected() {
        return answers((first, second) -> first.code());
    }

    /** What the kernel answers. */
    Map<String, String> actual(Billing billing) {
        return answers((first, second) -> {
            B builder = sound.get();
            first.apply().accept(builder);
            if (first != second) {
                second.apply().accept(builder);
            }
            return code(billing, build.apply(builder));
        });
    }

    private Map<String, String> answers(java.util.function.BiFunction<Fault<B>, Fault<B>, String> answer) {
        Map<String, String> answers = new TreeMap<>();
        for (int i = 0; i < faults.size(); i++) {
            for (int j = i; j < faults.size(); j++) {
                Fault<B> first = faults.get(i);
                Fault<B> second = faults.get(j);
                if (i == j || !first.slot().equals(second.slot())) {
                    answers.put(
                            i == j ? first.code() : first.code() + " and " + second.code(),
                            answer.apply(first, second));
                }
            }
        }
        return answers;
    }

    private static String code(Billing billing, Command<?> command) {
        try {
            billing.execute(command);
            return "accepted";
        } catch (RejectedException e) {
            return e.rejection().code();
        }
    }
}
