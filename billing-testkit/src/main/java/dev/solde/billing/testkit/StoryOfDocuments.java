package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.GST;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.QST;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.VAT_5_5;
import static dev.solde.billing.testkit.Samples.eur;

import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The first part of the story: an account, its invoices, and those that are refused. */
final class StoryOfDocuments {

    private final Story story;

    StoryOfDocuments(Story story) {
        this.story = story;
    }

    List<Runnable> steps() {
        List<Runnable> all = new ArrayList<>(opening());
        all.addAll(documents());
        return all;
    }

    private List<Runnable> opening() {
        return List.of(
                story.step(
                        "account",
                        () -> OpenAccount.builder(Story.ACCOUNT, EUR)
                                .terms(PaymentTerms.days(30).endOfMonth())
                                .party(Party.of("Dupont \u00e9t\u00e9")
                                        .address("1 rue A", "F-75001")
                                        .email("d@example.org"))
                                .actor(Actor.of("clerk-7"))
                                .reason("first visit")
                                .build()),
                story.step("account again", () -> OpenAccount.of(Story.ACCOUNT, EUR)),
                story.step(
                        "first",
                        () -> Samples.invoiceBuilder(Story.ACCOUNT, "100.00")
                                .commandKey(CommandKey.of("shop", "order-1"))
                                .reference(HostReference.of("order", "SO-1"))
                                .build()),
                story.step(
                        "first again",
                        () -> Samples.invoiceBuilder(Story.ACCOUNT, "100.00")
                                .commandKey(CommandKey.of("shop", "order-1"))
                                .reference(HostReference.of("order", "SO-1"))
                                .build()),
                story.step(
                        "key reused",
                        () -> Samples.invoiceBuilder(Story.ACCOUNT, "100.01")
                                .commandKey(CommandKey.of("shop", "order-1"))
                                .build()));
    }

    private List<Runnable> documents() {
        return List.of(
                story.step(
                        "gross",
                        () -> IssueInvoice.builder(Story.ACCOUNT)
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
                story.step(
                        "net",
                        () -> IssueInvoice.builder(Story.ACCOUNT)
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
                                .dueDate(Story.DAY.plusDays(3))
                                .build()),
                story.step(
                        "billed twice",
                        () -> IssueInvoice.builder(Story.ACCOUNT)
                                .line(Line.builder("Judogi")
                                        .unitPrice(eur("1.00"))
                                        .source(HostReference.of("order-line", "SO-1/2"))
                                        .build())
                                .build()),
                story.step(
                        "negative",
                        () -> IssueInvoice.builder(Story.ACCOUNT)
                                .line("Back", -1, eur("5.00"), NO_TAX)
                                .build()),
                story.step(
                        "zero",
                        () -> IssueInvoice.builder(Story.ACCOUNT)
                                .line("Gift", 1, eur("0.00"), NO_TAX)
                                .build()),
                story.step(
                        "external",
                        () -> Samples.invoiceBuilder(Story.ACCOUNT, "75.00")
                                .number(DocumentNumber.of("536365"))
                                .issueDate(Story.DAY.minusDays(40))
                                .build()),
                story.step(
                        "number taken",
                        () -> Samples.invoiceBuilder(Story.ACCOUNT, "75.00")
                                .number(DocumentNumber.of("536365"))
                                .build()),
                story.later(Duration.ofDays(1).plusNanos(123_456_789)),
                story.step(
                        "too early",
                        () -> Samples.invoiceBuilder(Story.ACCOUNT, "1.00")
                                .issueDate(Story.DAY.minusDays(1))
                                .build()));
    }
}
