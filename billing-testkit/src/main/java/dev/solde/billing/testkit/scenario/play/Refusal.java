package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.Rejection;
import java.util.Optional;

/**
 * How the kernel said no: by a rejection, at the door by refusing to build the command, or by a replay.
 *
 * @param rejection empty at the door and for a replay
 * @param replayed whether it answered with an earlier result
 * @param words what it said
 */
record Refusal(Optional<Rejection> rejection, boolean replayed, String words) {

    static Refusal of(Rejection rejection) {
        return new Refusal(Optional.of(rejection), false, rejection.code() + ": " + rejection.message());
    }

    static Refusal atTheDoor(IllegalArgumentException refused) {
        return new Refusal(Optional.empty(), false, "refused at the door: " + refused.getMessage());
    }

    static Refusal of(Replayed replayed) {
        return new Refusal(Optional.empty(), true, String.valueOf(replayed.getMessage()));
    }
}
