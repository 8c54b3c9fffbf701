package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;

import dev.solde.billing.allocation.Settlement;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import dev.solde.billing.statement.CreditTreatment;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The second part of the story: payments, allocations and what is corrected afterwards. */
final class StoryOfMoney {

    private final Story story;

    StoryOfMoney(Story story) {
        this.story = story;
    }

    List<Runnable> steps() {
        List<Runnable> all = new ArrayList<>(money());
        all.addAll(corrections());
        return all;
    }

    private List<Runnable> money() {
        return List.of(
                story.step(
                        "transfer",
                        () -> RecordPayment.builder(Story.ACCOUNT, eur("312.00"), PaymentMethod.CREDIT_TRANSFER)
                                .valueDate(Story.DAY)
                                .payer("Grandmother")
                                .reference("F-2026-000001 \"SO-1\"")
                                .memo("m\u00e9mo")
                                .allocate(story.invoice("first"), eur("40.00"))
                                .allocateBy(AllocationStrategies.oldestDueFirst())
                                .build()),
                story.step(
                        "cash",
                        () -> RecordPayment.builder(Story.ACCOUNT, eur("50.00"), PaymentMethod.CASH)
                                .postingDate(Story.DAY.minusDays(20))
                                .build()),
                story.step(
                        "named",
                        () -> RecordPayment.builder(Story.ACCOUNT, eur("30.00"), PaymentMethod.CREDIT_TRANSFER)
                                .remittance(Remittance.naming("nobody knows", eur("1.00"))
                                        .and(
                                                story.<Invoice>get("gross")
                                                        .number()
                                                        .value(),
                                                eur("4.00"))
                                        .and("SO-1"))
                                .allocateBy(
                                        AllocationStrategies.exactMatch().then(AllocationStrategies.oldestDueFirst()))
                                .build()),
                story.step("card", () -> RecordPayment.of(story.invoice("net"), eur("10.00"), PaymentMethod.CARD)),
                story.step(
                        "promise",
                        () -> Samples.payment(Story.ACCOUNT, "5.00").toBuilder()
                                .valueDate(Story.DAY.plusDays(9))
                                .build()),
                story.step(
                        "goodwill",
                        () -> IssueGlobalCreditNote.ofAmount(
                                Story.ACCOUNT, "Goodwill", eur("50.00"), PriceMode.GROSS, VAT_20)),
                story.step(
                        "free note",
                        () -> IssueGlobalCreditNote.builder(Story.ACCOUNT)
                                .line("Lost lessons", 3, eur("15.00"), VAT_20)
                                .settle(CreditSettlement.OWN_THEN_OLDEST)
                                .reason("teacher ill")
                                .build()),
                story.later(Duration.ofDays(2)),
                story.step(
                        "allocated",
                        () -> Allocate.builder(story.payment("cash"), story.invoice("gross"), eur("12.00"))
                                .pair(story.creditNote("goodwill"), story.invoice("gross"), eur("7.77"))
                                .build()),
                story.step("too much", () -> Allocate.of(story.payment("cash"), story.invoice("gross"), eur("38.01"))),
                story.step(
                        "too soon",
                        () -> Allocate.builder(story.payment("cash"), story.invoice("gross"), eur("1.00"))
                                .effectiveDate(Story.DAY.minusDays(1))
                                .build()),
                story.step(
                        "ended in part",
                        () -> Deallocate.part(
                                story.<List<Allocation>>get("allocated").get(0).id(), eur("5.00"))),
                story.step(
                        "ended again",
                        () -> Deallocate.of(
                                story.<List<Allocation>>get("allocated").get(1).id())),
                story.step(
                        "ended twice",
                        () -> Deallocate.of(
                                story.<List<Allocation>>get("allocated").get(1).id())));
    }

    private List<Runnable> corrections() {
        return List.of(
                story.step(
                        "part note",
                        () -> IssueCreditNote.builder(story.invoice("gross"))
                                .lineQuantity(2, 1)
                                .lineAmount(1, eur("10.00"))
                                .releaseSources()
                                .settle(CreditSettlement.OWN_INVOICE)
                                .reason("one judogi returned")
                                .build()),
                story.step(
                        "free line",
                        () -> IssueCreditNote.builder(story.invoice("net"))
                                .line("Goodwill", 1, eur("2.00"), VAT_20)
                                .build()),
                story.step(
                        "amount note",
                        () -> IssueCreditNote.ofAmount(story.invoice("net"), eur("5.55"), PriceMode.GROSS, "agreed")),
                story.step("whole", () -> IssueCreditNote.whole(story.invoice("net"), "all the rest")),
                story.step("whole again", () -> IssueCreditNote.whole(story.invoice("net"), "once more")),
                story.step(
                        "settled",
                        () -> Settle.builder(story.payment("cash"))
                                .allocate(story.invoice("gross"), eur("45.00"))
                                .allocate(story.creditNote("amount note"), eur("-5.55"))
                                .build()),
                story.step(
                        "saved again",
                        () -> ReplaceAllocations.builder(story.payment("cash"))
                                .allocate(story.invoice("gross"), eur("40.00"))
                                .allocate(story.creditNote("amount note"), eur("-2.00"))
                                .build()),
                story.step(
                        "unbalanced",
                        () -> Settle.builder(Story.ACCOUNT)
                                .allocate(story.invoice("gross"), eur("45.00"))
                                .build()),
                story.step(
                        "unsettled",
                        () -> Deallocate.settlement(
                                story.<Settlement>get("settled").id())),
                story.step(
                        "bad debt",
                        () -> WriteOffItem.builder(story.invoice("gross"), WriteOff.Cause.BAD_DEBT)
                                .amount(eur("3.33"))
                                .build()),
                story.step("small difference", () -> WriteOffItem.smallDifference(story.invoice("gross"))),
                story.step("auto", () -> AutoAllocate.of(Story.ACCOUNT)),
                story.step("auto again", () -> AutoAllocate.of(Story.ACCOUNT)),
                story.step(
                        "billed again",
                        () -> IssueInvoice.builder(Story.ACCOUNT)
                                .line(Line.builder("Judogi")
                                        .unitPrice(eur("1.00"))
                                        .source(HostReference.of("order-line", "SO-1/2"))
                                        .build())
                                .expectedVersion(story.version())
                                .build()),
                story.step(
                        "statement",
                        () -> GenerateStatement.builder(
                                        Story.ACCOUNT,
                                        StatementKind.BALANCE_FORWARD,
                                        DateRange.of(Story.DAY.minusDays(40), Story.DAY))
                                .withLines()
                                .creditTreatment(CreditTreatment.OFFSET_OLDEST)
                                .build()),
                story.step(
                        "statement paid",
                        () -> RecordPayment.of(
                                story.<Statement>get("statement").id(), eur("12.00"), PaymentMethod.CHEQUE)),
                story.step(
                        "statement sent",
                        () -> RecordSending.of(story.<Statement>get("statement").id(), "contact-7")),
                story.step(
                        "statement too early",
                        () -> GenerateStatement.of(
                                Story.ACCOUNT,
                                StatementKind.BALANCE_FORWARD,
                                DateRange.of(Story.DAY, Story.DAY.plusDays(30)))),
                story.step(
                        "next statement",
                        () -> GenerateStatement.builder(
                                        Story.ACCOUNT,
                                        StatementKind.BALANCE_FORWARD,
                                        DateRange.of(Story.DAY.plusDays(1), Story.DAY.plusDays(30)))
                                .unpaidOnly()
                                .buckets(1, 8)
                                .build()),
                story.later(Duration.ofHours(-3)),
                story.step("erased", () -> Erase.texts(Story.ACCOUNT, Story.DAY, "retention ended")),
                story.step("erased again", () -> Erase.texts(Story.ACCOUNT, Story.DAY, "retention ended")),
                story.step(
                        "after",
                        () -> Samples.invoiceBuilder(Story.ACCOUNT, "9.00").build()));
    }
}
