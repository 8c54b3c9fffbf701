package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import org.junit.jupiter.api.Test;

/** Drafts of credit notes that do not stand for lines of the invoice: their amount and their own lines are edited. */
public interface CreditNoteDraftContract extends ContractPart {

    /** Said again, the amount takes the place of the one before. */
    @Test
    default void the_amount_of_a_credit_note_draft_can_be_changed() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        CreditNoteDraft draft =
                billing().saveDraft(IssueCreditNote.ofAmount(invoice.id(), eur("10.00"), PriceMode.GROSS, "as agreed"));
        draft = billing().saveDraft(draft.edit(note -> note.amount(eur("12.00"), PriceMode.GROSS)));
        assertThat(draft.command().parts()).containsExactly(new CreditedPart.OfAmount(eur("12.00"), PriceMode.GROSS));
        assertThat(billing().issueCreditNote(IssueCreditNote.of(draft)).totalInclTax())
                .isEqualTo(eur("12.00"));
    }

    /** Two alike are two lines, so that they are taken out by their number. */
    @Test
    default void a_line_of_its_own_can_be_taken_out_of_a_credit_note_draft() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Line goodwill = Line.of("Goodwill", 1, eur("5.00"), NO_TAX);
        CreditNoteDraft saved = billing()
                .saveDraft(IssueCreditNote.builder(invoice.id())
                        .line(goodwill)
                        .lineAmount(1, eur("20.00"))
                        .line(goodwill)
                        .build());
        CreditNoteDraft draft = billing()
                .saveDraft(saved.edit(note -> note.removeFreeLine(2).line("Lost lesson", 1, eur("7.00"), NO_TAX)));
        assertThat(draft.command().parts())
                .containsExactly(
                        new CreditedPart.FreeLine(goodwill),
                        new CreditedPart.LineAmount(1, eur("20.00")),
                        new CreditedPart.FreeLine(Line.of("Lost lesson", 1, eur("7.00"), NO_TAX)));
        assertThatThrownBy(() -> saved.edit(note -> note.removeFreeLine(3)))
                .isInstanceOf(IllegalArgumentException.class);
        CreditNote note = billing().issueCreditNote(IssueCreditNote.of(draft));
        assertThat(note.lines())
                .extracting(InvoiceLine::label, InvoiceLine::amount)
                .containsExactly(
                        tuple("Goodwill", eur("5.00")), tuple("Judo", eur("20.00")), tuple("Lost lesson", eur("7.00")));
    }

    @Test
    default void an_allowance_can_be_taken_out_of_a_credit_note_draft() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        CreditNoteDraft saved = billing()
                .saveDraft(IssueCreditNote.builder(invoice.id())
                        .lineAmount(1, eur("20.00"))
                        .allowance(1)
                        .build());
        CreditNoteDraft draft = billing().saveDraft(saved.edit(note -> note.removeAllowance(1)));
        assertThat(draft.command().parts()).containsExactly(new CreditedPart.LineAmount(1, eur("20.00")));
        assertThatThrownBy(() -> draft.edit(note -> note.removeAllowance(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
