package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.testkit.scenario.format.AllocationStep.SetAllocationsStep;
import dev.solde.billing.testkit.scenario.play.Named.NamedSettlement;
import java.util.Optional;

/** Saves a payment's form again. */
final class Forms {

    private final Stage stage;

    Forms(Stage stage) {
        this.stage = stage;
    }

    void replace(SetAllocationsStep step) {
        Optional<NamedSettlement> settlement = stage.names().find(step.payment(), NamedSettlement.class);
        if (settlement.isPresent()) {
            stage.together(() -> settleAnew(step, settlement.get()));
            return;
        }
        AccountId account = stage.names().accountOf(step.payment()).orElseGet(stage::nowhere);
        ReplaceAllocations.Builder form =
                ReplaceAllocations.builder(stage.names().payment(step.payment(), account));
        step.shares()
                .forEach(share ->
                        form.allocate(stage.names().target(share.to(), account), stage.money(share.amount(), account)));
        stage.execute(form.build());
    }

    /** The form of a payment of 0.00: its settlement ends and another one takes its place and name. */
    private void settleAnew(SetAllocationsStep step, NamedSettlement before) {
        stage.execute(Deallocate.settlement(before.id()));
        Settle.Builder form = Settle.builder(before.account());
        step.shares()
                .forEach(share -> form.allocate(
                        stage.names().target(share.to(), before.account()),
                        stage.money(share.amount(), before.account())));
        stage.names()
                .replace(
                        step.payment(),
                        new NamedSettlement(stage.execute(form.build()).id()));
    }
}
