package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.allocation.WriteOffReversal;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.CreditWriteOffId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.WriteOffId;
import dev.solde.billing.testkit.scenario.format.MoneyStep.CancelWriteOffStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.ForfeitCreditStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.WriteOffStep;
import dev.solde.billing.testkit.scenario.format.ScenarioFormatException;
import dev.solde.billing.testkit.scenario.play.Named.NamedWriteOff;
import java.util.Optional;
import java.util.UUID;

/** Gives up what is open. */
final class WriteOffs {

    private final Stage stage;

    WriteOffs(Stage stage) {
        this.stage = stage;
    }

    void writeOff(WriteOffStep step) {
        ItemId made = step.invoice()
                .map(invoice -> debt(step, invoice))
                .orElseGet(() -> credit(step, step.payment().orElseThrow()));
        stage.names()
                .put(
                        step.id(),
                        new NamedWriteOff(made, step.invoice().or(step::payment).orElseThrow()));
    }

    private ItemId debt(WriteOffStep step, String invoice) {
        AccountId account = stage.names().accountOf(invoice).orElseGet(stage::nowhere);
        return stage.execute(WriteOffItem.builder(stage.names().invoice(invoice, account), WriteOff.Cause.BAD_DEBT)
                        .amount(step.amount().map(amount -> stage.money(amount, account)))
                        .postingDate(stage.backdating(step))
                        .build())
                .id();
    }

    private ItemId credit(WriteOffStep step, String payment) {
        AccountId account = stage.names().accountOf(payment).orElseGet(stage::nowhere);
        return stage.execute(
                        WriteOffCredit.builder(stage.names().payment(payment, account), CreditWriteOff.Cause.FORFEITED)
                                .amount(step.amount().map(amount -> stage.money(amount, account)))
                                .postingDate(stage.backdating(step))
                                .build())
                .id();
    }

    void cancel(CancelWriteOffStep step) {
        Optional<NamedWriteOff> named = find(step);
        AccountId account = named.map(NamedWriteOff::account).orElseGet(stage::nowhere);
        ItemId writeOff = named.map(NamedWriteOff::id).orElseGet(() -> new WriteOffId(account, UUID.randomUUID()));
        ReverseWriteOff.Builder command = writeOff instanceof CreditWriteOffId credit
                ? ReverseWriteOff.builder(credit)
                : ReverseWriteOff.builder((WriteOffId) writeOff);
        WriteOffReversal made =
                stage.execute(command.postingDate(stage.backdating(step)).build());
        step.amount().map(amount -> stage.money(amount, account)).ifPresent(amount -> {
            if (!made.amount().isEqualTo(amount)) {
                throw new ScenarioFormatException("cancel_write_off", "all of " + made.amount() + " is taken back");
            }
        });
    }

    /** The one of this name; without it the last of the invoice or payment that the step names. */
    private Optional<NamedWriteOff> find(CancelWriteOffStep step) {
        Optional<String> of = step.invoice().or(step::payment);
        return stage.names()
                .find(step.writeOff(), NamedWriteOff.class)
                .or(() -> stage.names()
                        .all(NamedWriteOff.class)
                        .filter(writeOff -> of.filter(writeOff.of()::equals).isPresent())
                        .reduce((earlier, last) -> last));
    }

    void forfeit(ForfeitCreditStep step) {
        AccountId account = stage.names().accountOf(step.creditNote()).orElseGet(stage::nowhere);
        CreditNoteId note = stage.names().creditNote(step.creditNote(), account);
        stage.execute(WriteOffCredit.builder(note, CreditWriteOff.Cause.FORFEITED)
                .postingDate(stage.backdating(step))
                .build());
    }
}
