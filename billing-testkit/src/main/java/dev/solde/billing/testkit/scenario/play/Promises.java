package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Refused;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.scenario.format.MoneyStep.PaymentStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.DateArrivesStep;
import dev.solde.billing.testkit.scenario.format.Share;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedPromise;
import java.util.ArrayList;
import java.util.List;

/** Payments of a later day, and the run that collects them. */
final class Promises {

    private final Stage stage;

    Promises(Stage stage) {
        this.stage = stage;
    }

    /** A promise for today or an earlier day is money. */
    boolean isPromise(PaymentStep step) {
        return step.postDated().filter(day -> day.isAfter(stage.today())).isPresent();
    }

    void promise(PaymentStep step) {
        AccountId account = stage.account(step).orElseThrow();
        boolean credit = step.useCredit() || step.shares().stream().anyMatch(this::isOnACreditNote);
        PaymentMethod method = credit ? PaymentMethod.ACCOUNT_CREDIT : PaymentMethods.of(step.method());
        SchedulePayment.Builder command = SchedulePayment.builder(
                account,
                stage.money(step.amount(), account),
                method,
                step.postDated().orElseThrow());
        step.shares().stream()
                .filter(share -> !isOnACreditNote(share))
                .forEach(share -> command.allocate(
                        stage.names().invoice(share.to(), account), stage.money(share.amount(), account)));
        stage.names()
                .put(
                        step.id(),
                        new NamedPromise(stage.execute(
                                        command.commandKey(Payments.key(step)).build())
                                .id()));
    }

    private boolean isOnACreditNote(Share share) {
        return stage.names().find(share.to(), NamedCreditNote.class).isPresent();
    }

    /** The daily run over all accounts; whatever it leaves out would be a story that does not go on. */
    void collect(DateArrivesStep step) {
        List<Refused> refused = new ArrayList<>();
        BatchReport report = stage.batch().onRefusal(refused::add).collectScheduled(stage.today());
        if (report.refused() + report.failed() > 0) {
            throw new Failure("step " + step.number() + " date_arrives", "all to be collected", report + " " + refused);
        }
        stage.names()
                .all(NamedPromise.class)
                .toList()
                .forEach(promise -> PromiseFacts.latest(stage, promise)
                        .payment()
                        .ifPresent(payment -> stage.names().arrived(promise, payment)));
    }
}
