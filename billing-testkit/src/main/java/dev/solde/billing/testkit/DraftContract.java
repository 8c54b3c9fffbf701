package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.VAT_5_5;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.GlobalCreditNoteDraft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PageRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Drafts: saved, edited, discarded, issued; no number and no effect before that. */
public interface DraftContract extends ContractPart {
    /** No number, no record, no balance, no item: only a draft. */
    @Test
    @Tag("R-47")
    default void a_draft_has_no_number_and_no_effect() {
        billing().openAccount(open(DUPONT));
        Invoice issued = billing().issueInvoice(invoice(DUPONT, "1.00"));
        Books before = bench().books(DUPONT);
        InvoiceDraft draft = billing().saveDraft(asked());
        CreditNoteDraft note = billing().saveDraft(IssueCreditNote.whole(issued.id(), "mistake"));
        GlobalCreditNoteDraft gift = billing().saveDraft(credit(DUPONT, "5.00"));
        assertThat(bench().books(DUPONT)).isEqualTo(before);
        assertThat(draft).isEqualTo(new InvoiceDraft(draft.id(), 1, asked()));
        assertThat(gift).isEqualTo(new GlobalCreditNoteDraft(gift.id(), 1, credit(DUPONT, "5.00")));
        assertThat(queries().draft(draft.id())).isEqualTo(draft);
        assertThat(queries().draft(note.id())).isEqualTo(note);
        assertThat(queries().drafts(DUPONT, PageRequest.first(10)).items())
                .containsExactlyInAnyOrder(draft, note, gift);
        assertThat(queries().drafts(DUPONT, PageRequest.first(2)).items()).hasSize(2);
        Invoice next = billing().issueInvoice(invoice(DUPONT, "1.00"));
        assertThat(next.number().value()).isEqualTo("F-2026-000002");
    }

    private static IssueInvoice asked() {
        return IssueInvoice.builder(DUPONT)
                .line("Judo", 1, eur("100.00"), VAT_20)
                .line("Belt", 2, eur("7.50"), VAT_5_5)
                .note("for the autumn")
                .reason("as agreed")
                .build();
    }

    /** The document has the draft's id; the draft is gone with it. */
    @Test
    @Tag("R-47")
    @Tag("R-51")
    default void an_issued_draft_becomes_the_document_with_its_id() {
        billing().openAccount(open(DUPONT));
        InvoiceDraft draft = billing().saveDraft(asked());
        assertThat(billing().preview(IssueInvoice.of(draft)).orElseThrow().id()).isEqualTo(draft.id());
        Invoice invoice = billing().issueInvoice(IssueInvoice.of(draft));
        CreditNoteDraft half = billing()
                .saveDraft(IssueCreditNote.builder(invoice.id())
                        .lineAmount(1, eur("50.00"))
                        .build());
        GlobalCreditNoteDraft gift = billing().saveDraft(credit(DUPONT, "5.00"));
        CreditNote note = billing().issueCreditNote(IssueCreditNote.of(half));
        CreditNote free = billing().issueGlobalCreditNote(IssueGlobalCreditNote.of(gift));
        assertThat(invoice.id()).isEqualTo(draft.id());
        assertThat(invoice.number().value()).isEqualTo("F-2026-000001");
        assertThat(note.id()).isEqualTo(half.id());
        assertThat(free.id()).isEqualTo(gift.id());
        assertThat(queries().drafts(DUPONT, PageRequest.first(10)).items()).isEmpty();
        assertThat(queries().invoice(invoice.id())).isEqualTo(invoice);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("70.83"));
    }

    /** Issued, discarded or unknown: each is told apart. */
    @Test
    @Tag("R-52")
    default void a_draft_is_issued_or_discarded_once() {
        billing().openAccount(open(DUPONT));
        InvoiceDraft issued = billing().saveDraft(asked());
        IssueInvoice command = IssueInvoice.of(issued).toBuilder()
                .commandKey(CommandKey.of("form", "1"))
                .build();
        Invoice invoice = billing().issueInvoice(command);
        Outcome<Invoice> again = billing().execute(command);
        assertThat(again.result()).isEqualTo(invoice);
        assertThat(again.replayed()).isTrue();
        Rejection already = new Rejection.AlreadyIssued(issued.id());
        refused(DUPONT, () -> billing().issueInvoice(IssueInvoice.of(issued))).isEqualTo(already);
        refused(DUPONT, () -> billing().saveDraft(issued)).isEqualTo(already);
        refused(DUPONT, () -> billing().discardDraft(issued)).isEqualTo(already);

        InvoiceDraft discarded = billing().saveDraft(asked());
        billing().discardDraft(discarded);
        Rejection gone = new Rejection.DraftNotFound(discarded.id());
        refused(DUPONT, () -> billing().issueInvoice(IssueInvoice.of(discarded)))
                .isEqualTo(gone);
        refused(DUPONT, () -> billing().saveDraft(discarded)).isEqualTo(gone);
        refused(DUPONT, () -> billing().discardDraft(discarded)).isEqualTo(gone);
        refused(DUPONT, () -> billing().discardDraft(discarded.id())).isEqualTo(gone);
        refused(DUPONT, () -> queries().draft(discarded.id())).isEqualTo(gone);
        assertThat(billing().issueInvoice(invoice(DUPONT, "1.00")).number().value())
                .isEqualTo("F-2026-000002");
    }

    /** A change by somebody else is found before it is lost. */
    @Test
    default void a_draft_that_somebody_else_changed_is_not_overwritten() {
        billing().openAccount(open(DUPONT));
        InvoiceDraft mine = billing().saveDraft(asked());
        InvoiceDraft theirs =
                billing().saveDraft(mine.edit(draft -> draft.removeLine(2).note("theirs")));
        assertThat(theirs.version()).isEqualTo(2);
        assertThat(theirs.id()).isEqualTo(mine.id());
        Rejection changed = new Rejection.DraftChanged(mine.id(), 1, 2);
        refused(DUPONT, () -> billing().saveDraft(mine.edit(draft -> draft.note("mine"))))
                .isEqualTo(changed);
        refused(DUPONT, () -> billing().issueInvoice(IssueInvoice.of(mine))).isEqualTo(changed);
        refused(DUPONT, () -> billing().discardDraft(mine)).isEqualTo(changed);
        assertThat(queries().draft(mine.id())).isEqualTo(theirs);
        billing().discardDraft(mine.id());
        assertThat(queries().drafts(DUPONT, PageRequest.first(10)).items()).isEmpty();
    }

    /** Lines are added, replaced and removed by the number that the form shows. */
    @Test
    default void the_lines_of_a_draft_can_be_edited() {
        billing().openAccount(open(DUPONT));
        InvoiceDraft draft = billing().saveDraft(asked());
        draft = billing()
                .saveDraft(draft.edit(invoice -> invoice.removeLine(1)
                        .line(2, Line.of("Black belt", 3, eur("9.00"), VAT_5_5))
                        .line("Bag", 1, eur("20.00"), VAT_20)));
        Invoice invoice = billing().issueInvoice(IssueInvoice.of(draft));
        assertThat(invoice.lines())
                .extracting(InvoiceLine::label, InvoiceLine::amount)
                .containsExactly(tuple("Black belt", eur("27.00")), tuple("Bag", eur("20.00")));
    }

    /** The draft of a whole credit note starts with all lines of the invoice; lines are taken out and changed. */
    @Test
    @Tag("R-61")
    default void a_credit_note_draft_of_an_invoice_starts_with_all_its_lines() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Lessons", 10, eur("15.00"), VAT_20)
                        .line("Belt", 1, eur("7.50"), VAT_5_5)
                        .line("Bag", 1, eur("20.00"), NO_TAX)
                        .charge(Charge.amount(eur("4.00"), "freight").tax(dev.solde.billing.document.Tax.rate("10")))
                        .build());
        billing().issueCreditNote(IssueCreditNote.builder(invoice.id()).line(3).build());
        CreditNoteDraft draft = billing().saveDraft(IssueCreditNote.whole(invoice.id(), "stopped in March"));
        assertThat(draft.command().parts())
                .containsExactly(
                        new CreditedPart.LineRest(1), new CreditedPart.LineRest(2), new CreditedPart.ChargeRest(1));
        draft = billing().saveDraft(draft.edit(note -> note.removeLine(2).lineQuantity(1, 4)));
        assertThat(draft.version()).isEqualTo(2);
        assertThat(queries().draft(draft.id())).isEqualTo(draft);
        draft = billing().saveDraft(draft.edit(note -> note.removeCharge(1).lineQuantity(1, 3)));
        CreditNote note = billing().issueCreditNote(IssueCreditNote.of(draft));
        assertThat(note.lines())
                .extracting(InvoiceLine::label, InvoiceLine::quantity)
                .containsExactly(tuple("Lessons", java.math.BigDecimal.valueOf(3)));
        assertThat(note.totalInclTax()).isEqualTo(eur("54.00"));
    }

    /** Unchanged it credits what the whole does, also where free lines have used some of a tax group. */
    @Test
    @Tag("R-36")
    @Tag("R-37")
    default void an_unchanged_draft_of_a_whole_credit_note_credits_the_whole() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Lessons", 3, eur("33.33"), VAT_20)
                        .line("Belt", 1, eur("10.01"), VAT_20)
                        .build());
        billing()
                .issueCreditNote(IssueCreditNote.builder(invoice.id())
                        .line("Goodwill", 1, eur("20.00"), VAT_20)
                        .build());
        CreditNote whole =
                billing().preview(IssueCreditNote.whole(invoice.id(), "x")).orElseThrow();
        CreditNoteDraft draft = billing().saveDraft(IssueCreditNote.whole(invoice.id(), "x"));
        CreditNote issued = billing().issueCreditNote(IssueCreditNote.of(draft));
        assertThat(issued.totalInclTax()).isEqualTo(whole.totalInclTax());
        assertThat(issued.taxSubtotals()).isEqualTo(whole.taxSubtotals());
        refused(DUPONT, () -> billing().saveDraft(IssueCreditNote.whole(invoice.id(), "again")))
                .isEqualTo(new Rejection.AlreadyCredited(invoice.id(), java.util.Optional.empty()));
    }

    /** What the account shows to be wrong is refused when a draft is saved; what may still come right is kept. */
    @Test
    @Tag("R-1")
    @Tag("R-7")
    default void a_draft_may_be_saved_although_it_could_not_be_issued_yet() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "10.00"));
        refused(MARTIN, () -> billing().saveDraft(invoice(MARTIN, "1.00")))
                .isEqualTo(new Rejection.AccountNotFound(MARTIN));
        refused(
                        DUPONT,
                        () -> billing()
                                .saveDraft(IssueInvoice.builder(DUPONT)
                                        .line("x", 1, Amounts.of("1.00", USD), NO_TAX)
                                        .build()))
                .isEqualTo(new Rejection.CurrencyMismatch(EUR, USD));
        refused(
                        DUPONT,
                        () -> billing()
                                .saveDraft(IssueGlobalCreditNote.ofAmount(
                                        DUPONT, "x", Amounts.of("1.00", USD), PriceMode.NET, NO_TAX)))
                .isEqualTo(new Rejection.CurrencyMismatch(EUR, USD));
        InvoiceId unknown = new InvoiceId(DUPONT, new UUID(7, 7));
        refused(DUPONT, () -> billing().saveDraft(IssueCreditNote.whole(unknown, "x")))
                .isEqualTo(new Rejection.ItemNotFound(unknown));
        var fine = Amounts.price("1.001", EUR);
        refused(
                        DUPONT,
                        () -> billing()
                                .saveDraft(IssueCreditNote.builder(invoice.id())
                                        .lineAmount(1, fine)
                                        .build()))
                .isEqualTo(new Rejection.ScaleTooFine(fine, 2));

        CreditNoteDraft tooMuch = billing()
                .saveDraft(IssueCreditNote.builder(invoice.id())
                        .lineAmount(1, eur("11.00"))
                        .build());
        InvoiceDraft below = billing()
                .saveDraft(IssueInvoice.builder(DUPONT)
                        .line("x", -1, eur("1.00"), NO_TAX)
                        .build());
        refused(DUPONT, () -> billing().issueCreditNote(IssueCreditNote.of(tooMuch)))
                .isEqualTo(new Rejection.ExceedsCreditableAmount(
                        invoice.id(), java.util.Optional.of(1), eur("11.00"), eur("10.00")));
        refused(DUPONT, () -> billing().issueInvoice(IssueInvoice.of(below)))
                .isEqualTo(new Rejection.NegativeTotalUseCreditNote(eur("-1.00")));
        assertThat(queries().drafts(DUPONT, PageRequest.first(10)).items()).containsExactlyInAnyOrder(tooMuch, below);
    }

    /** A draft saved in the host's transaction is kept or lost with it. */
    @Test
    default void a_draft_is_saved_and_issued_in_the_hosts_transaction() {
        Assumptions.assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        try (HostedTransaction host = bench().beginHostTransaction()) {
            InvoiceDraft lost = bench().within(host.handle()).saveDraft(asked());
            assertThat(bench().within(host.handle()).queries().draft(lost.id())).isEqualTo(lost);
            host.rollback();
        }
        assertThat(queries().drafts(DUPONT, PageRequest.first(10)).items()).isEmpty();
        InvoiceDraft kept;
        try (HostedTransaction host = bench().beginHostTransaction()) {
            kept = bench().within(host.handle()).saveDraft(asked());
            host.commit();
        }
        List<Draft> drafts = queries().drafts(DUPONT, PageRequest.first(10)).items();
        assertThat(drafts).containsExactly(kept);
        try (HostedTransaction host = bench().beginHostTransaction()) {
            bench().within(host.handle()).issueInvoice(IssueInvoice.of(kept));
            host.rollback();
        }
        assertThat(queries().draft(kept.id())).isEqualTo(kept);
        try (HostedTransaction host = bench().beginHostTransaction()) {
            bench().within(host.handle()).issueInvoice(IssueInvoice.of(kept));
            host.commit();
        }
        assertThat(queries().invoice(kept.id()).totalInclTax()).isEqualTo(eur("135.83"));
        assertThat(queries().drafts(DUPONT, PageRequest.first(10)).items()).isEmpty();
    }
}
