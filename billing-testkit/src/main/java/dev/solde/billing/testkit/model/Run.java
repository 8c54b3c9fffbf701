package dev.solde.billing.testkit.model;

import dev.solde.billing.Billing;
import dev.solde.billing.testkit.MutableClock;
import dev.solde.billing.testkit.model.TestCommand.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plays a list like {@link Play}, and can play again what went before. */
final class Run {

    private final Play play;
    private final List<Keyed> accepted = new ArrayList<>();

    Run(Billing billing, MutableClock clock) {
        play = new Play(billing, clock);
    }

    void step(Keyed keyed) {
        Keyed resolved = new Keyed(keyed.key(), play.model().resolve(keyed.command()));
        boolean isNew = !(keyed.command() instanceof TestCommand.Again);
        if (play.step(keyed).equals("accepted") && resolved.isRepeatable() && isNew) {
            accepted.add(resolved);
        }
    }

    /** One of those accepted before, as it was then. */
    void again(Random random) {
        if (!accepted.isEmpty()) {
            play.stepResolved(accepted.get(random.nextInt(accepted.size())));
        }
    }
}
