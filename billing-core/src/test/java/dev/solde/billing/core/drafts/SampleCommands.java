package dev.solde.billing.core.drafts;

import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.SourceRelease;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.PendingEntryId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Commands with every attribute now present and now absent, and with texts that a careless format would break. */
class SampleCommands extends DomainContextBase {

    static final AccountId ACCOUNT = AccountId.of("family/dupont;1:2");
    static final InvoiceId INVOICE = new InvoiceId(ACCOUNT, new UUID(1, 1));
    static final CreditNoteId NOTE = new CreditNoteId(ACCOUNT, new UUID(1, 2));

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax VAT_20 = Tax.rate("20");
    private static final List<List<Tax>> TAXES = List.of(
            List.of(VAT_20),
            List.of(),
            List.of(Tax.rate("GST", "5"), Tax.rate("QST", "9.975")),
            List.of(Tax.exempt("VATEX-EU-132-1M; 3:x")));

    @Provide
    Arbitrary<IssueInvoice> invoice() {
        Arbitrary<IssueInvoice.Builder> first = Combinators.combine(
                        lines(), adjustments(), head(), Arbitraries.integers().between(0, 3))
                .as((lines, allowances, head, entries) -> {
                    IssueInvoice.Builder builder = IssueInvoice.builder(ACCOUNT)
                            .lines(lines)
                            .allowances(allowances)
                            .charges(allowances.stream()
                                    .map(a -> new Charge(a.amount(), a.percent(), a.reason(), a.taxes()))
                                    .toList())
                            .commandKey(head.key())
                            .actor(head.actor())
                            .reason(head.text())
                            .expectedVersion(head.version())
                            .priceMode(head.mode())
                            .issueDate(head.date())
                            .number(head.number())
                            .series(head.series())
                            .references(head.references())
                            .note(head.text());
                    for (int i = 0; i < entries; i++) {
                        builder.entry(new PendingEntryId(ACCOUNT, new UUID(2, i)));
                    }
                    return builder;
                });
        return Combinators.combine(
                        first,
                        parties(),
                        dates(),
                        Arbitraries.integers().between(0, 60).optional())
                .as((builder, buyer, dueDate, terms) -> builder.buyer(buyer)
                        .dueDate(dueDate)
                        .terms(
                                dueDate.isPresent()
                                        ? Optional.empty()
                                        : terms.map(days -> days % 2 == 0
                                                ? PaymentTerms.days(days)
                                                : PaymentTerms.days(days).endOfMonth()))
                        .build());
    }

    @Provide
    Arbitrary<IssueGlobalCreditNote> globalCreditNote() {
        return Combinators.combine(lines(), adjustments(), head(), parties(), settlements())
                .as((lines, allowances, head, buyer, settle) -> IssueGlobalCreditNote.builder(ACCOUNT)
                        .lines(lines)
                        .allowances(allowances)
                        .commandKey(head.key())
                        .actor(head.actor())
                        .reason(head.text())
                        .expectedVersion(head.version())
                        .priceMode(head.mode())
                        .issueDate(head.date())
                        .number(head.number())
                        .series(head.series())
                        .references(head.references())
                        .note(head.text())
                        .buyer(buyer)
                        .settle(settle)
                        .build());
    }

    @Provide
    Arbitrary<IssueCreditNote> creditNote() {
        return Combinators.combine(parts(), head(), settlements(), Arbitraries.of(SourceRelease.class))
                .as((parts, head, settle, release) -> IssueCreditNote.builder(INVOICE)
                        .parts(parts)
                        .commandKey(head.key())
                        .actor(head.actor())
                        .reason(head.text())
                        .expectedVersion(head.version())
                        .issueDate(head.date())
                        .number(head.number())
                        .series(head.series())
                        .references(head.references())
                        .note(head.text())
                        .settle(settle)
                        .sourceRelease(release)
                        .build());
    }

    private record Head(
            Optional<CommandKey> key,
            Optional<Actor> actor,
            Optional<String> text,
            OptionalLong version,
            PriceMode mode,
            Optional<LocalDate> date,
            Optional<DocumentNumber> number,
            Optional<Series> series,
            List<HostReference> references) {}

    private static Arbitrary<Head> head() {
        return Combinators.combine(
                        texts().optional(),
                        Arbitraries.longs().between(0, 1_000_000).optional(),
                        Arbitraries.of(PriceMode.class),
                        dates(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3))
                .as((text, version, mode, date, numbered, references) -> new Head(
                        version.map(id -> CommandKey.of("shop", "k:" + id)),
                        version.map(id -> Actor.of("clerk;" + id)),
                        text,
                        version.map(OptionalLong::of).orElse(OptionalLong.empty()),
                        mode,
                        date,
                        numbered == 1 ? Optional.of(DocumentNumber.of("A;1:2")) : Optional.empty(),
                        numbered == 2 ? Optional.of(Series.of("PARIS").freeDates()) : Optional.empty(),
                        java.util.stream.IntStream.range(0, references)
                                .mapToObj(i -> HostReference.of("order", "SO;" + i + ":"))
                                .toList()));
    }

    private static Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.valueOf(-9), BigDecimal.valueOf(99))
                                .ofScale(6),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(999))
                                .ofScale(9),
                        Arbitraries.of(TAXES),
                        Arbitraries.integers().between(0, 3))
                .as((label, quantity, price, taxes, more) -> Line.builder(label)
                        .quantity(quantity.signum() == 0 ? BigDecimal.ONE : quantity)
                        .unitPrice(Amounts.price(price, EUR))
                        .baseQuantity(more == 1 ? new BigDecimal("0.5") : BigDecimal.ONE)
                        .taxes(taxes)
                        .allowances(more < 2 ? List.of() : List.of(Allowance.percent("2.5", label)))
                        .charges(more < 2 ? List.of() : List.of(Charge.amount(eur("1.50"), label)))
                        .lineType(more == 2 ? Optional.of(LineType.of("FEES")) : Optional.empty())
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(SampleCommands::withASource);
    }

    private static List<Line> withASource(List<Line> lines) {
        List<Line> sourced = new java.util.ArrayList<>(lines);
        sourced.set(
                0,
                lines.get(0).toBuilder()
                        .source(HostReference.of("order-line", "1"))
                        .build());
        return sourced;
    }

    private static Arbitrary<List<Allowance>> adjustments() {
        return texts().map(reason -> Allowance.amount(eur("3.10"), reason).tax(VAT_20))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<CreditedPart>> parts() {
        Arbitrary<List<CreditedPart>> alone = Arbitraries.of(
                List.of(new CreditedPart.Whole()), List.of(new CreditedPart.OfAmount(eur("50.00"), PriceMode.GROSS)));
        Arbitrary<List<CreditedPart>> several = Combinators.combine(
                        texts(),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.01"), BigDecimal.TEN)
                                .ofScale(2))
                .as((label, quantity) -> List.of(
                        new CreditedPart.LineRest(1),
                        new CreditedPart.LineQuantity(2, quantity, Optional.empty()),
                        new CreditedPart.LineQuantity(3, quantity, Optional.of(eur("9.99"))),
                        new CreditedPart.LineAmount(4, eur("0.01")),
                        new CreditedPart.FreeLine(Line.of(label, 2, eur("5.00"), VAT_20)),
                        new CreditedPart.AllowanceRest(1),
                        new CreditedPart.ChargeRest(2)));
        return Arbitraries.oneOf(alone, several);
    }

    private static Arbitrary<Optional<CreditSettlement>> settlements() {
        return Arbitraries.of(CreditSettlement.class).optional();
    }

    private static Arbitrary<Optional<LocalDate>> dates() {
        return Arbitraries.integers()
                .between(0, 4000)
                .map(day -> LocalDate.of(2020, 1, 1).plusDays(day))
                .optional();
    }

    private static Arbitrary<Optional<Party>> parties() {
        return texts().map(name -> Party.of(name).address(name, "rue 1").email("a@b.c"))
                .optional();
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab é:;\n\t\\+-0123456789\u2028")
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(text -> text + "x");
    }

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }
}
