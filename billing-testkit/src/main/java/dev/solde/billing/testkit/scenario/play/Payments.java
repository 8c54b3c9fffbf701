package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.scenario.format.MoneyStep.PaymentStep;
import dev.solde.billing.testkit.scenario.format.Policies.Choice;
import dev.solde.billing.testkit.scenario.format.Share;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedPayment;
import dev.solde.billing.testkit.scenario.play.Named.NamedSettlement;
import java.util.Locale;
import java.util.Optional;

/** Records payments: money, settlements of 0.00, and lines with signs. */
final class Payments {

    private final Stage stage;

    Payments(Stage stage) {
        this.stage = stage;
    }

    void receive(PaymentStep step) {
        if (step.postDated().isPresent()) {
            throw new NotSupportedYet("payment with post_dated");
        }
        AccountId account = stage.account(step).orElseThrow();
        if (step.amount().signum() < 0 && stage.story().policies().has(Choice.NEGATIVE_PAYMENTS_REFUND)) {
            throw new NotSupportedYet("payment below 0");
        }
        if (step.amount().signum() == 0) {
            settle(step, account);
        } else if (step.amount().signum() > 0 && step.shares().stream().anyMatch(this::isOnACreditNote)) {
            stage.together(() -> {
                PaymentId payment = stage.execute(money(step, account).build()).id();
                stage.execute(lines(step, account, Settle.builder(payment)).build());
                stage.names().put(step.id(), new NamedPayment(payment));
            });
        } else {
            RecordPayment.Builder payment = money(step, account);
            step.shares()
                    .forEach(share -> payment.allocate(
                            stage.names().invoice(share.to(), account), stage.money(share.amount(), account)));
            stage.names()
                    .put(
                            step.id(),
                            new NamedPayment(stage.execute(payment.build()).id()));
        }
        if (step.useCredit()) {
            useCredit(step);
        }
    }

    private boolean isOnACreditNote(Share share) {
        return stage.names().find(share.to(), NamedCreditNote.class).isPresent();
    }

    private RecordPayment.Builder money(PaymentStep step, AccountId account) {
        return RecordPayment.builder(account, stage.money(step.amount(), account), method(step.method()))
                .commandKey(step.key().map(key -> CommandKey.of("scenario", key)))
                .postingDate(step.head().date());
    }

    private void settle(PaymentStep step, AccountId account) {
        Settle command = lines(step, account, Settle.builder(account))
                .commandKey(step.key().map(key -> CommandKey.of("scenario", key)))
                .build();
        stage.names().put(step.id(), new NamedSettlement(stage.execute(command).id()));
    }

    private Settle.Builder lines(PaymentStep step, AccountId account, Settle.Builder settle) {
        step.shares()
                .forEach(share -> settle.allocate(
                        stage.names().target(share.to(), account), stage.money(share.amount(), account)));
        return settle;
    }

    /** What waits pays what the money has left of the invoices. */
    private void useCredit(PaymentStep step) {
        step.shares()
                .forEach(share -> stage.names()
                        .find(share.to(), Named.NamedInvoice.class)
                        .ifPresent(invoice -> stage.execute(AutoAllocate.of(invoice.id()))));
    }

    /** The kernel's codes are the format's words in capitals. */
    static PaymentMethod method(Optional<String> word) {
        return word.map(text -> text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9._-]", "_"))
                .map(PaymentMethod::of)
                .orElse(PaymentMethod.OTHER);
    }
}
