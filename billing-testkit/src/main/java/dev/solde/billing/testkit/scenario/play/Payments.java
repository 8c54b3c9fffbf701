package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.testkit.scenario.format.MoneyStep.PaymentStep;
import dev.solde.billing.testkit.scenario.format.Policies.Choice;
import dev.solde.billing.testkit.scenario.format.Share;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import dev.solde.billing.testkit.scenario.play.Named.NamedPayment;
import dev.solde.billing.testkit.scenario.play.Named.NamedSettlement;
import java.util.List;
import java.util.Optional;

/** Records payments of today: money, settlements of 0.00, and lines with signs. */
final class Payments {

    private final Stage stage;
    private final NegativePayments negative;

    Payments(Stage stage) {
        this.stage = stage;
        this.negative = new NegativePayments(stage);
    }

    void receive(PaymentStep step) {
        AccountId account = stage.account(step).orElseThrow();
        boolean onCreditNotes = step.shares().stream().anyMatch(this::isOnACreditNote);
        boolean refunds = step.amount().signum() < 0 && stage.story().policies().has(Choice.NEGATIVE_PAYMENTS_REFUND);
        if (step.amount().signum() == 0 || (refunds && !negative.isBalanced(step))) {
            settle(step, account);
        } else if (refunds) {
            negative.refund(step, account);
        } else if (step.amount().signum() > 0 && onCreditNotes) {
            moneyAndCredit(step, account);
        } else {
            money(step, account);
        }
        if (step.useCredit()) {
            useCredit(step);
        }
    }

    private boolean isOnACreditNote(Share share) {
        return stage.names().find(share.to(), NamedCreditNote.class).isPresent();
    }

    private void money(PaymentStep step, AccountId account) {
        RecordPayment.Builder payment = builder(step, account);
        step.shares()
                .forEach(share -> payment.allocate(
                        stage.names().invoice(share.to(), account), stage.money(share.amount(), account)));
        stage.names()
                .put(step.id(), new NamedPayment(stage.execute(payment.build()).id()));
    }

    private void moneyAndCredit(PaymentStep step, AccountId account) {
        stage.together(() -> {
            PaymentId payment = stage.execute(builder(step, account).build()).id();
            stage.execute(lines(step.shares(), account, Settle.builder(payment)).build());
            stage.names().put(step.id(), new NamedPayment(payment));
        });
    }

    private RecordPayment.Builder builder(PaymentStep step, AccountId account) {
        return RecordPayment.builder(account, stage.money(step.amount(), account), PaymentMethods.of(step.method()))
                .commandKey(key(step))
                .postingDate(step.head().date());
    }

    /** Lines that do not sum to the amount are given to the kernel as they stand, so that it is the one who refuses them. */
    private void settle(PaymentStep step, AccountId account) {
        Settle command = lines(step.shares(), account, Settle.builder(account))
                .commandKey(key(step))
                .build();
        stage.names().put(step.id(), new NamedSettlement(stage.execute(command).id()));
    }

    private Settle.Builder lines(List<Share> shares, AccountId account, Settle.Builder settle) {
        shares.forEach(share ->
                settle.allocate(stage.names().target(share.to(), account), stage.money(share.amount(), account)));
        return settle;
    }

    /** What waits pays what the money has left of the invoices. */
    private void useCredit(PaymentStep step) {
        step.shares()
                .forEach(share -> stage.names()
                        .find(share.to(), NamedInvoice.class)
                        .ifPresent(invoice -> stage.execute(AutoAllocate.of(invoice.id()))));
    }

    static Optional<CommandKey> key(PaymentStep step) {
        return step.key().map(key -> CommandKey.of("scenario", key));
    }
}
