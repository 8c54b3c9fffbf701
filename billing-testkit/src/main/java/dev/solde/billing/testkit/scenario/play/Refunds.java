package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.testkit.scenario.format.MoneyStep.Adjustment;
import dev.solde.billing.testkit.scenario.format.MoneyStep.CancelRefundStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.RefundStep;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedRefund;
import java.util.Optional;
import java.util.UUID;

/** Gives money back. */
final class Refunds {

    private static final String REASON = "refund";

    private final Stage stage;

    Refunds(Stage stage) {
        this.stage = stage;
    }

    void refund(RefundStep step) {
        boolean ofCredit = step.from().equals("balance")
                || stage.names().find(step.from(), NamedCreditNote.class).isPresent();
        Refund made = ofCredit ? stage.execute(ofCredit(step)) : stage.execute(ofPayment(step));
        stage.names().put(step.id(), new NamedRefund(made.id()));
        step.creditNote()
                .flatMap(Adjustment::id)
                .ifPresent(id ->
                        made.creditNote().ifPresent(note -> stage.names().put(id, new NamedCreditNote(note))));
    }

    private RefundCredit ofCredit(RefundStep step) {
        Optional<NamedCreditNote> note = stage.names().find(step.from(), NamedCreditNote.class);
        AccountId account =
                note.map(NamedCreditNote::account).or(() -> stage.account(step)).orElseThrow();
        RefundCredit.Builder refund = note.map(
                        named -> RefundCredit.builder(named.id(), stage.money(step.amount(), account)))
                .orElseGet(() -> RefundCredit.builder(account, stage.money(step.amount(), account)));
        step.payment().ifPresent(payment -> refund.via(stage.names().payment(payment, account)));
        Optional<PaymentMethod> method = step.method().map(PaymentMethods::of);
        return refund.method(step.payment().isPresent() ? method : method.or(() -> Optional.of(PaymentMethod.OTHER)))
                .postingDate(stage.backdating(step))
                .build();
    }

    private RefundPayment ofPayment(RefundStep step) {
        AccountId account = stage.names().accountOf(step.from()).orElseGet(stage::nowhere);
        RefundPayment.Builder refund =
                RefundPayment.builder(stage.names().payment(step.from(), account), stage.money(step.amount(), account));
        step.reopened()
                .forEach(reopened -> refund.reopen(
                        stage.names().invoice(reopened.invoice(), account), stage.money(reopened.amount(), account)));
        step.creditNote().ifPresent(note -> refund.withCreditNote(creditNote(note, account)));
        return refund.method(step.method().map(PaymentMethods::of))
                .postingDate(stage.backdating(step))
                .build();
    }

    /** A credit note that brings nothing is refused as every credit note without a part. */
    private IssueCreditNote creditNote(Adjustment note, AccountId account) {
        String invoice = note.invoice().orElse("");
        IssueCreditNote.Builder command = IssueCreditNote.builder(stage.names().invoice(invoice, account));
        return note.amount()
                .map(amount -> IssueCreditNote.ofAmount(
                        stage.names().invoice(invoice, account), stage.money(amount, account), PriceMode.GROSS, REASON))
                .orElseGet(command::build);
    }

    void cancel(CancelRefundStep step) {
        AccountId account = stage.names().accountOf(step.refund()).orElseGet(stage::nowhere);
        RefundId refund = stage.names()
                .find(step.refund(), NamedRefund.class)
                .map(NamedRefund::id)
                .orElseGet(() -> new RefundId(account, UUID.randomUUID()));
        stage.execute(CancelRefund.of(refund));
    }
}
