package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.testkit.scenario.format.MoneyStep.WriteOffStep;
import dev.solde.billing.testkit.scenario.play.Named.NamedWriteOff;

/** Gives up what is open. */
final class WriteOffs {

    private final Stage stage;

    WriteOffs(Stage stage) {
        this.stage = stage;
    }

    void writeOff(WriteOffStep step) {
        String invoice = step.invoice().orElseThrow(() -> new NotSupportedYet("write_off of a payment"));
        AccountId account = stage.names().accountOf(invoice).orElseGet(stage::nowhere);
        WriteOffItem command = WriteOffItem.builder(stage.names().invoice(invoice, account), WriteOff.Cause.BAD_DEBT)
                .amount(step.amount().map(amount -> stage.money(amount, account)))
                .postingDate(step.head().date())
                .build();
        stage.names().put(step.id(), new NamedWriteOff(stage.execute(command).id()));
    }
}
