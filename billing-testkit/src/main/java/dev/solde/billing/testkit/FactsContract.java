package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.VAT_5_5;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Preview;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.TaxCharged;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.payment.PaymentMethod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is recorded of a document, fact by fact, and that a preview says it before. */
public interface FactsContract extends ContractPart {

    /** Head, lines, taxes, references, entry. */
    @Test
    @Tag("R-51")
    @Tag("R-58")
    default void an_invoice_is_recorded_with_its_lines_taxes_references_and_entry() {
        HostReference order = HostReference.of("order", "SO-1");
        HostReference source = HostReference.of("order-line", "SO-1/2");
        billing().openAccount(open(DUPONT));
        Outcome<Invoice> outcome = billing()
                .execute(IssueInvoice.builder(DUPONT)
                        .line("Judo", 1, eur("100.00"), VAT_20)
                        .line(Line.builder("Judogi")
                                .quantity("2.50")
                                .unitPrice(eur("40.00"))
                                .tax(VAT_5_5)
                                .lineType(LineType.of("GEAR"))
                                .source(source)
                                .build())
                        .reference(order)
                        .buyer(Party.of("Dupont"))
                        .note("Thank you")
                        .dueDate(TODAY.plusDays(5))
                        .build());
        var id = outcome.result().id();
        List<Fact> facts = outcome.record().orElseThrow().facts();
        assertThat(facts.stream().filter(fact -> !(fact instanceof LineIssued)))
                .containsExactlyInAnyOrder(
                        new DocumentIssued(
                                id,
                                DocumentType.INVOICE,
                                outcome.result().number(),
                                Optional.of("F"),
                                1,
                                PriceMode.NET,
                                TODAY,
                                TODAY.plusDays(5),
                                Optional.empty(),
                                20_000,
                                0,
                                0,
                                20_000,
                                2_550,
                                22_550,
                                Optional.empty(),
                                Optional.of(Party.of("Dupont").toText()),
                                Optional.of(FreeText.of("Thank you"))),
                        new TaxCharged(id, VAT_20, List.of(), 10_000, 2_000),
                        new TaxCharged(id, VAT_5_5, List.of(), 10_000, 550),
                        new ReferenceMade(id, 0, ReferenceMade.Role.HOST, order, Optional.empty()),
                        new ReferenceMade(id, 2, ReferenceMade.Role.SOURCE, source, Optional.empty()),
                        new EntryPosted(
                                id,
                                22_550,
                                1,
                                22_550,
                                TODAY,
                                TODAY,
                                TODAY,
                                TODAY.plusDays(5),
                                TODAY,
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(outcome.record().orElseThrow().facts(LineIssued.class).stream()
                        .map(line -> List.of(
                                line.position(),
                                line.lineNumber(),
                                line.label(),
                                line.type(),
                                line.quantity().toPlainString(),
                                line.amountMinor(),
                                line.netMinor(),
                                line.taxes())))
                .containsExactly(
                        List.of(
                                1,
                                1,
                                Optional.of(FreeText.of("Judo")),
                                Optional.empty(),
                                "1",
                                10_000L,
                                10_000L,
                                List.of(VAT_20)),
                        List.of(
                                2,
                                2,
                                Optional.of(FreeText.of("Judogi")),
                                Optional.of(LineType.of("GEAR")),
                                "2.5",
                                10_000L,
                                10_000L,
                                List.of(VAT_5_5)));
    }

    /** The invoice it corrects, the source it releases, what it settles. */
    @Test
    @Tag("R-60")
    @Tag("R-62")
    @Tag("R-65")
    default void a_credit_note_is_recorded_with_what_it_corrects_releases_and_settles() {
        HostReference source = HostReference.of("order-line", "SO-1/2");
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line(Line.builder("Judogi")
                                .quantity(2)
                                .unitPrice(eur("40.00"))
                                .tax(VAT_20)
                                .source(source)
                                .build())
                        .build());
        billing()
                .recordPayment(
                        dev.solde.billing.command.RecordPayment.of(invoice.id(), eur("66.00"), PaymentMethod.CARD));
        Outcome<CreditNote> outcome = billing()
                .execute(IssueCreditNote.builder(invoice.id())
                        .lineQuantity(1, 1)
                        .releaseSources()
                        .settle(CreditSettlement.OWN_INVOICE)
                        .build());
        var id = outcome.result().id();
        List<Fact> facts = outcome.record().orElseThrow().facts();
        assertThat(facts.stream()
                        .filter(ReferenceMade.class::isInstance)
                        .map(ReferenceMade.class::cast)
                        .map(made -> List.of(made.role(), made.target())))
                .containsExactlyInAnyOrder(
                        List.of(ReferenceMade.Role.PRECEDING, Optional.of(invoice.id())),
                        List.of(ReferenceMade.Role.RELEASE, Optional.empty()));
        assertThat(facts.stream().filter(TaxCharged.class::isInstance))
                .containsExactly(new TaxCharged(id, VAT_20, List.of(), 4_000, 800));
        assertThat(facts.stream().filter(EntryPosted.class::isInstance))
                .containsExactly(new EntryPosted(
                        id,
                        4_800,
                        3,
                        -1_800,
                        TODAY,
                        TODAY,
                        TODAY,
                        TODAY,
                        TODAY,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(facts.stream()
                        .filter(Allocated.class::isInstance)
                        .map(Allocated.class::cast)
                        .map(made -> List.of(made.credit(), made.debit(), made.amountMinor())))
                .containsExactly(List.of(id, invoice.id(), 3_000L));
        assertThat(outcome.result().lines().get(0).creditedLine()).hasValue(1);
    }

    /** With equal ids the preview and the record are equal, for every kind of document and money. */
    @Test
    @Tag("R-97")
    default void a_preview_predicts_result_facts_and_balance() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = comesTrue(
                1_000, Samples.invoiceBuilder(DUPONT, "100.00").note("x").build());
        comesTrue(2_000, Samples.payment(DUPONT, "30.00"));
        comesTrue(3_000, Samples.credit(DUPONT, "20.00"));
        comesTrue(
                4_000,
                IssueCreditNote.builder(invoice.id())
                        .lineAmount(1, eur("5.00"))
                        .settle(CreditSettlement.OWN_THEN_OLDEST)
                        .build());
        comesTrue(5_000, dev.solde.billing.command.AutoAllocate.of(DUPONT));
        comesTrue(6_000, dev.solde.billing.command.WriteOffItem.badDebt(invoice.id()));
    }

    private <R> R comesTrue(long ids, Command<R> command) {
        Books before = bench().books(command.account());
        Preview<R> preview = bench().replica(ids).preview(command);
        assertThat(bench().books(command.account())).isEqualTo(before);
        Outcome<R> outcome = bench().replica(ids).execute(command);
        assertThat(preview)
                .isEqualTo(new Preview<>(
                        outcome.record().orElseThrow().facts(),
                        Optional.of(outcome.balance()),
                        Optional.of(outcome.result()),
                        Optional.empty()));
        return outcome.result();
    }

    /** A refusal is a value in a preview. */
    @Test
    @Tag("R-97")
    default void a_preview_of_what_would_be_refused_says_why() {
        billing().openAccount(open(DUPONT));
        Preview<Invoice> preview = billing()
                .preview(Samples.invoiceBuilder(DUPONT, "1.00")
                        .issueDate(TODAY.plusDays(1))
                        .build());
        assertThat(preview)
                .isEqualTo(new Preview<Invoice>(
                        List.of(),
                        Optional.of(eur("0.00")),
                        Optional.empty(),
                        Optional.of(new dev.solde.billing.Rejection.DateInFuture(TODAY.plusDays(1), TODAY))));
        RejectionAssertions.assertRefused(preview::orElseThrow).hasCode("date-in-future");
        assertThat(billing().preview(Samples.payment(Samples.MARTIN, "1.00")).balance())
                .isEmpty();
    }
}
