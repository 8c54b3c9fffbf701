package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.OpeningDebitId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.payment.ReversalCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The third part of the story: promises, money that goes back and comes again, an old stock, and a closed period. */
final class StoryOfPromises {

    private final Story story;

    StoryOfPromises(Story story) {
        this.story = story;
    }

    List<Runnable> steps() {
        List<Runnable> all = new ArrayList<>(promises());
        all.addAll(takenBack());
        all.addAll(closed());
        return all;
    }

    private List<Runnable> promises() {
        return List.of(
                story.step(
                        "taken over",
                        () -> TakeOverItems.builder(Story.ACCOUNT)
                                .item(OpeningItem.debit(eur("80.00"), Story.DAY.minusDays(200))
                                        .number(DocumentNumber.of("old/1"))
                                        .dueDate(Story.DAY.plusDays(20))
                                        .reference(HostReference.of("old-invoice", "1"))
                                        .build())
                                .item(OpeningItem.credit(eur("8.00"), Story.DAY.minusDays(100))
                                        .build())
                                .postingDate(Story.DAY)
                                .build()),
                story.step(
                        "cheque",
                        () -> SchedulePayment.builder(
                                        Story.ACCOUNT, eur("50.00"), PaymentMethod.CHEQUE, Story.DAY.plusDays(30))
                                .allocate(opening(), eur("50.00"))
                                .memo("in the safe")
                                .build()),
                story.step(
                        "second cheque",
                        () -> SchedulePayment.builder(
                                        Story.ACCOUNT, eur("30.00"), PaymentMethod.CHEQUE, Story.DAY.plusDays(60))
                                .allocate(opening(), eur("30.00"))
                                .build()),
                story.step(
                        "reserved",
                        () -> ReservePayment.builder(Story.ACCOUNT, eur("30.00"), PaymentMethod.CARD)
                                .allocate(opening(), eur("0.01"))
                                .build()),
                story.step(
                        "progress",
                        () -> ReservePayment.builder(Story.ACCOUNT, eur("30.00"), PaymentMethod.CARD)
                                .build()),
                story.step("confirmed", () -> ConfirmPayment.of(expected("progress"))),
                story.step("too early", () -> CollectScheduled.of(expected("cheque"))),
                story.step("lost", () -> FailScheduled.of(expected("second cheque"), "cheque lost")),
                story.step("lost again", () -> CancelScheduled.of(expected("second cheque"))),
                story.later(Duration.ofDays(40)),
                story.step(
                        "collected",
                        () -> CollectScheduled.builder(expected("cheque"))
                                .postingDate(Story.DAY.plusDays(31))
                                .build()));
    }

    private OpeningDebitId opening() {
        return (OpeningDebitId) story.<List<OpenItem>>get("taken over").get(0).id();
    }

    private ExpectedPaymentId expected(String name) {
        return story.<ExpectedPayment>get(name).id();
    }

    private List<Runnable> takenBack() {
        return List.of(
                story.step(
                        "bounced",
                        () -> ReversePayment.builder(story.payment("collected"), ReversalCause.BOUNCED)
                                .postingDate(Story.DAY.plusDays(33))
                                .fee("Bank fee", eur("8.00"), VAT_20)
                                .build()),
                story.step("bounced again", () -> ReversePayment.of(story.payment("collected"), ReversalCause.BOUNCED)),
                story.step(
                        "came after all",
                        () -> ReinstatePayment.of(
                                story.<PaymentReversal>get("bounced").id())),
                story.step(
                        "charged back",
                        () -> ReversePayment.builder(story.payment("collected"), ReversalCause.CHARGEBACK)
                                .amount(eur("20.00"))
                                .build()),
                story.step(
                        "forfeited",
                        () -> WriteOffCredit.builder(story.payment("confirmed"), CreditWriteOff.Cause.FORFEITED)
                                .amount(eur("4.00"))
                                .build()),
                story.step(
                        "not forfeited",
                        () -> ReverseWriteOff.of(
                                story.<CreditWriteOff>get("forfeited").id())),
                story.step("disputed", () -> DisputeItem.of(opening())),
                story.step("auto without the disputed", () -> AutoAllocate.of(Story.ACCOUNT)),
                story.step("dispute ended", () -> EndDispute.of(opening())),
                story.step("sent", () -> RecordSending.of(opening(), "contact-8")),
                story.step("settled note", () -> SettleCreditNote.of(story.creditNote("part note"))));
    }

    private List<Runnable> closed() {
        return List.of(
                story.step("closed", () -> ClosePeriod.of(Story.ACCOUNT, Story.DAY.plusDays(30))),
                story.step(
                        "in the closed period",
                        () -> Samples.payment(Story.ACCOUNT, "5.00").toBuilder()
                                .postingDate(Story.DAY.plusDays(30))
                                .build()),
                story.step(
                        "revised",
                        () -> ReviseAccount.builder(Story.ACCOUNT)
                                .terms(PaymentTerms.days(7))
                                .billingDay(31)
                                .party(Party.of("Dupont-Durand"))
                                .build()),
                story.step("closed again", () -> ClosePeriod.of(Story.ACCOUNT, Story.DAY.plusDays(35))),
                story.step(
                        "at last",
                        () -> Samples.invoiceBuilder(Story.ACCOUNT, "9.00").build()));
    }
}
