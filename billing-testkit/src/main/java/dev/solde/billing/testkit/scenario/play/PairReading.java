package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.testkit.scenario.format.AllocationStep.AllocateStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.UnallocateStep;
import dev.solde.billing.testkit.scenario.format.Reason;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import java.math.BigDecimal;
import java.util.Set;

/** Reads operations between one credit and one invoice. */
final class PairReading {

    private final Stage stage;
    private final OpenAmounts open;

    PairReading(Stage stage) {
        this.stage = stage;
        this.open = new OpenAmounts(stage);
    }

    /**
     * The source is asked before the target: of too much for both, the stories of other products report what the payment
     * lacks, although the table has the invoice first.
     */
    Set<Reason> reasons(AllocateStep step) {
        Reasons reasons = pair(step.from(), step.to()).amount(step.amount());
        boolean tooMuch = open.isBelow(step.from(), step.amount());
        boolean ofANote = stage.names().find(step.from(), NamedCreditNote.class).isPresent();
        return reasons.add(Reason.EXCEEDS_CREDIT, tooMuch && ofANote)
                .add(Reason.EXCEEDS_PAYMENT, tooMuch && !ofANote)
                .add(Reason.EXCEEDS_OUTSTANDING, !tooMuch && open.isBelow(step.to(), step.amount()))
                .found();
    }

    Set<Reason> reasons(UnallocateStep step) {
        Reasons reasons = pair(step.from(), step.to());
        step.amount().ifPresent(reasons::amount);
        BigDecimal live = open.between(step.from(), step.to(), Allocation::liveAmount);
        return reasons.add(Reason.NOT_ALLOCATED, live.signum() == 0)
                .add(
                        Reason.EXCEEDS_ALLOCATION,
                        step.amount().filter(asked -> asked.compareTo(live) > 0).isPresent())
                .found();
    }

    private Reasons pair(String from, String to) {
        return new Reasons(stage).target(from).target(to).sides(from, to);
    }
}
