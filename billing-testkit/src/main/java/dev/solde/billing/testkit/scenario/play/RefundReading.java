package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.testkit.scenario.format.MoneyStep.Adjustment;
import dev.solde.billing.testkit.scenario.format.MoneyStep.RefundStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.Reopened;
import dev.solde.billing.testkit.scenario.format.Reason;
import dev.solde.billing.testkit.scenario.play.Named.NamedSettlement;
import java.util.Optional;
import java.util.Set;

/** Reads refunds. */
final class RefundReading {

    private final Stage stage;

    RefundReading(Stage stage) {
        this.stage = stage;
    }

    Set<Reason> reasons(RefundStep step) {
        Reasons reasons = new Reasons(stage).amount(step.amount());
        if (!step.from().equals("balance")) {
            reasons.target(step.from());
        }
        step.payment().ifPresent(payment -> reasons.target(payment).sides(step.from(), payment));
        for (Reopened reopened : step.reopened()) {
            reasons.target(reopened.invoice())
                    .sides(step.from(), reopened.invoice())
                    .amount(reopened.amount());
        }
        step.creditNote().ifPresent(note -> creditNote(note, reasons));
        return reasons.targets(step.reopened().stream().map(Reopened::invoice).toList())
                .add(
                        Reason.EXCEEDS_PAYMENT,
                        stage.names().find(step.from(), NamedSettlement.class).isPresent())
                .add(Reason.UNBALANCED_REFUND, !step.reopened().isEmpty() || bringsANote(step.creditNote()))
                .found();
    }

    private static void creditNote(Adjustment note, Reasons reasons) {
        note.invoice().ifPresent(reasons::target);
        note.amount().ifPresent(reasons::amount);
        reasons.add(
                Reason.ADJUSTMENT_ITEMS_MISSING,
                note.invoice().isEmpty() || note.amount().isEmpty());
    }

    private static boolean bringsANote(Optional<Adjustment> note) {
        return note.filter(brought -> brought.amount().isPresent()).isPresent();
    }
}
