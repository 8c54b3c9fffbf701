package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.GST;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.QST;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.VAT_5_5;
import static dev.solde.billing.testkit.Samples.eur;

import dev.solde.billing.Billing;
import dev.solde.billing.Outcome;
import dev.solde.billing.RejectedException;
import dev.solde.billing.allocation.Settlement;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.LineType;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalText;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * One fixed story of some forty commands with every verb, refusals and retries in it, told step by step. What each step
 * answered is written down as text, so that two storages can be compared by it.
 */
final class Story {

    static final AccountId ACCOUNT = AccountId.of("story/1");

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final Billing billing;
    private final MutableClock clock;
    private final List<String> transcript = new ArrayList<>();
    private final Map<String, Object> made = new TreeMap<>();
    private final Iterator<Runnable> steps;

    Story(Billing billing, MutableClock clock) {
        this.billing = billing;
        this.clock = clock;
        this.steps = steps().iterator();
    }

    boolean hasNext() {
        return steps.hasNext();
    }

    void next() {
        steps.next().run();
    }

    /** Tells it to the end. */
    List<String> tell() {
        steps.forEachRemaining(Runnable::run);
        return List.copyOf(transcript);
    }

    private List<Runnable> steps() {
        List<Runnable> all = new ArrayList<>(opening());
        all.addAll(documents());
        all.addAll(money());
        all.addAll(corrections());
        return all;
    }

    private List<Runnable> opening() {
        return List.of(
                step(
                        "account",
                        () -> OpenAccount.builder(ACCOUNT, EUR)
                                .terms(PaymentTerms.days(30).endOfMonth())
                                .party(Party.of("Dupont \u00e9t\u00e9")
                                        .address("1 rue A", "F-75001")
                                        .email("d@example.org"))
                                .actor(Actor.of("clerk-7"))
                                .reason("first visit")
                                .build()),
                step("account again", () -> OpenAccount.of(ACCOUNT, EUR)),
                step(
                        "first",
                        () -> Samples.invoiceBuilder(ACCOUNT, "100.00")
                                .commandKey(CommandKey.of("shop", "order-1"))
                                .reference(HostReference.of("order", "SO-1"))
                                .build()),
                step(
                        "first again",
                        () -> Samples.invoiceBuilder(ACCOUNT, "100.00")
                                .commandKey(CommandKey.of("shop", "order-1"))
                                .reference(HostReference.of("order", "SO-1"))
                                .build()),
                step(
                        "key reused",
                        () -> Samples.invoiceBuilder(ACCOUNT, "100.01")
                                .commandKey(CommandKey.of("shop", "order-1"))
                                .build()));
    }

    private List<Runnable> documents() {
        return List.of(
                step(
                        "gross",
                        () -> IssueInvoice.builder(ACCOUNT)
                                .priceMode(PriceMode.GROSS)
                                .line("Judo, autumn term", 1, eur("210.00"), VAT_20)
                                .line(Line.builder("Judogi \u2019")
                                        .quantity("2.5")
                                        .unitPrice(eur("39.90"))
                                        .tax(VAT_5_5)
                                        .lineType(LineType.of("GEAR"))
                                        .source(HostReference.of("order-line", "SO-1/2"))
                                        .build())
                                .line(Line.builder("Seminar")
                                        .unitPrice(eur("80.00"))
                                        .tax(GST)
                                        .tax(QST)
                                        .build())
                                .line("Licence", 1, eur("41.00"), Tax.exempt("VATEX-EU-132-1M"))
                                .terms(PaymentTerms.days(15))
                                .note("Line one\nline two\ttab \\ end")
                                .build()),
                step(
                        "net",
                        () -> IssueInvoice.builder(ACCOUNT)
                                .line(Line.builder("Mug")
                                        .quantity("6")
                                        .unitPrice(Amounts.price("2.550123", EUR))
                                        .baseQuantity(1)
                                        .allowance(Allowance.amount(eur("0.50"), "damaged"))
                                        .charge(Charge.percent("3", "small order"))
                                        .tax(VAT_20)
                                        .build())
                                .line("Book", 3, eur("9.99"), VAT_5_5)
                                .allowance(Allowance.percent("5", "loyalty").tax(VAT_20))
                                .charge(Charge.amount(eur("4.00"), "freight").tax(VAT_20))
                                .dueDate(DAY.plusDays(3))
                                .build()),
                step(
                        "billed twice",
                        () -> IssueInvoice.builder(ACCOUNT)
                                .line(Line.builder("Judogi")
                                        .unitPrice(eur("1.00"))
                                        .source(HostReference.of("order-line", "SO-1/2"))
                                        .build())
                                .build()),
                step(
                        "negative",
                        () -> IssueInvoice.builder(ACCOUNT)
                                .line("Back", -1, eur("5.00"), NO_TAX)
                                .build()),
                step(
                        "zero",
                        () -> IssueInvoice.builder(ACCOUNT)
                                .line("Gift", 1, eur("0.00"), NO_TAX)
                                .build()),
                step(
                        "external",
                        () -> Samples.invoiceBuilder(ACCOUNT, "75.00")
                                .number(DocumentNumber.of("536365"))
                                .issueDate(DAY.minusDays(40))
                                .build()),
                step(
                        "number taken",
                        () -> Samples.invoiceBuilder(ACCOUNT, "75.00")
                                .number(DocumentNumber.of("536365"))
                                .build()),
                later(Duration.ofDays(1).plusNanos(123_456_789)),
                step(
                        "too early",
                        () -> Samples.invoiceBuilder(ACCOUNT, "1.00")
                                .issueDate(DAY.minusDays(1))
                                .build()));
    }

    private List<Runnable> money() {
        return List.of(
                step(
                        "transfer",
                        () -> RecordPayment.builder(ACCOUNT, eur("312.00"), PaymentMethod.CREDIT_TRANSFER)
                                .valueDate(DAY)
                                .payer("Grandmother")
                                .reference("F-2026-000001 \"SO-1\"")
                                .memo("m\u00e9mo")
                                .allocate(invoice("first"), eur("40.00"))
                                .allocateBy(AllocationStrategies.oldestDueFirst())
                                .build()),
                step(
                        "cash",
                        () -> RecordPayment.builder(ACCOUNT, eur("50.00"), PaymentMethod.CASH)
                                .postingDate(DAY.minusDays(20))
                                .build()),
                step("card", () -> RecordPayment.of(invoice("net"), eur("10.00"), PaymentMethod.CARD)),
                step(
                        "promise",
                        () -> Samples.payment(ACCOUNT, "5.00").toBuilder()
                                .valueDate(DAY.plusDays(9))
                                .build()),
                step(
                        "goodwill",
                        () -> IssueGlobalCreditNote.ofAmount(
                                ACCOUNT, "Goodwill", eur("50.00"), PriceMode.GROSS, VAT_20)),
                step(
                        "free note",
                        () -> IssueGlobalCreditNote.builder(ACCOUNT)
                                .line("Lost lessons", 3, eur("15.00"), VAT_20)
                                .settle(CreditSettlement.OWN_THEN_OLDEST)
                                .reason("teacher ill")
                                .build()),
                later(Duration.ofDays(2)),
                step(
                        "allocated",
                        () -> Allocate.builder(payment("cash"), invoice("gross"), eur("12.00"))
                                .pair(creditNote("goodwill"), invoice("gross"), eur("7.77"))
                                .build()),
                step("too much", () -> Allocate.of(payment("cash"), invoice("gross"), eur("38.01"))),
                step(
                        "too soon",
                        () -> Allocate.builder(payment("cash"), invoice("gross"), eur("1.00"))
                                .effectiveDate(DAY.minusDays(1))
                                .build()),
                step(
                        "ended in part",
                        () -> Deallocate.part(
                                this.<List<Allocation>>get("allocated").get(0).id(), eur("5.00"))),
                step(
                        "ended again",
                        () -> Deallocate.of(
                                this.<List<Allocation>>get("allocated").get(1).id())),
                step(
                        "ended twice",
                        () -> Deallocate.of(
                                this.<List<Allocation>>get("allocated").get(1).id())));
    }

    private List<Runnable> corrections() {
        return List.of(
                step(
                        "part note",
                        () -> IssueCreditNote.builder(invoice("gross"))
                                .lineQuantity(2, 1)
                                .lineAmount(1, eur("10.00"))
                                .releaseSources()
                                .settle(CreditSettlement.OWN_INVOICE)
                                .reason("one judogi returned")
                                .build()),
                step(
                        "free line",
                        () -> IssueCreditNote.builder(invoice("net"))
                                .line("Goodwill", 1, eur("2.00"), VAT_20)
                                .build()),
                step(
                        "amount note",
                        () -> IssueCreditNote.ofAmount(invoice("net"), eur("5.55"), PriceMode.GROSS, "agreed")),
                step("whole", () -> IssueCreditNote.whole(invoice("net"), "all the rest")),
                step("whole again", () -> IssueCreditNote.whole(invoice("net"), "once more")),
                step(
                        "settled",
                        () -> Settle.builder(payment("cash"))
                                .allocate(invoice("gross"), eur("45.00"))
                                .allocate(creditNote("amount note"), eur("-5.55"))
                                .build()),
                step(
                        "unbalanced",
                        () -> Settle.builder(ACCOUNT)
                                .allocate(invoice("gross"), eur("45.00"))
                                .build()),
                step(
                        "unsettled",
                        () -> Deallocate.settlement(
                                this.<Settlement>get("settled").id())),
                step(
                        "bad debt",
                        () -> WriteOffItem.builder(invoice("gross"), WriteOff.Cause.BAD_DEBT)
                                .amount(eur("3.33"))
                                .build()),
                step("small difference", () -> WriteOffItem.smallDifference(invoice("gross"))),
                step("auto", () -> AutoAllocate.of(ACCOUNT)),
                step("auto again", () -> AutoAllocate.of(ACCOUNT)),
                step(
                        "billed again",
                        () -> IssueInvoice.builder(ACCOUNT)
                                .line(Line.builder("Judogi")
                                        .unitPrice(eur("1.00"))
                                        .source(HostReference.of("order-line", "SO-1/2"))
                                        .build())
                                .expectedVersion(version())
                                .build()),
                later(Duration.ofHours(-3)),
                step("erased", () -> Erase.texts(ACCOUNT, DAY, "retention ended")),
                step("erased again", () -> Erase.texts(ACCOUNT, DAY, "retention ended")),
                step("after", () -> Samples.invoiceBuilder(ACCOUNT, "9.00").build()));
    }

    private long version() {
        return billing.queries().version(ACCOUNT);
    }

    private <R> Runnable step(String name, Supplier<Command<R>> command) {
        return () -> {
            try {
                Outcome<R> outcome = billing.execute(command.get());
                made.put(name, outcome.result() == null ? "" : outcome.result());
                transcript.add(name + ": " + outcome.result() + " " + Amounts.format(outcome.balance())
                        + (outcome.replayed() ? " replayed" : ""));
                outcome.record()
                        .ifPresent(record -> transcript.add(JournalText.write(record, FactCodec.of(ACCOUNT, 2))));
            } catch (RejectedException e) {
                transcript.add(name + ": " + e.rejection() + " " + e.rejection().facts());
            }
        };
    }

    private Runnable later(Duration duration) {
        return () -> clock.advance(duration);
    }

    @SuppressWarnings("unchecked")
    private <T> T get(String name) {
        if (!made.containsKey(name)) {
            throw new AssertionError("step " + name + " was not accepted: "
                    + transcript.stream().filter(line -> line.startsWith(name)).toList());
        }
        return (T) made.get(name);
    }

    private dev.solde.billing.ledger.InvoiceId invoice(String name) {
        return this.<Invoice>get(name).id();
    }

    private dev.solde.billing.ledger.CreditNoteId creditNote(String name) {
        return this.<CreditNote>get(name).id();
    }

    private dev.solde.billing.ledger.PaymentId payment(String name) {
        return this.<Payment>get(name).id();
    }
}
