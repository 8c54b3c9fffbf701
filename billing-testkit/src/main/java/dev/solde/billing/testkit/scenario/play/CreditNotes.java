package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.SourceRelease;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.testkit.scenario.format.DocumentStep.Content;
import dev.solde.billing.testkit.scenario.format.DocumentStep.Content.Amount;
import dev.solde.billing.testkit.scenario.format.DocumentStep.Content.Lines;
import dev.solde.billing.testkit.scenario.format.DocumentStep.IssueCreditNoteStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.Settling;
import dev.solde.billing.testkit.scenario.format.LineText;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** Issues credit notes, on an invoice or standing alone. */
final class CreditNotes {

    private final Stage stage;

    CreditNotes(Stage stage) {
        this.stage = stage;
    }

    void issue(IssueCreditNoteStep step) {
        CreditNoteId id = step.invoice()
                .map(invoice -> keep(step, onInvoice(step, invoice)))
                .orElseGet(() -> keep(step, global(step)));
        List<LineText> written = step.content() instanceof Lines lines ? lines.lines() : List.of();
        stage.names().put(step.id(), new NamedCreditNote(id, LineMaker.freeNames(written, 0)));
    }

    /** A draft has no date of its own: it gets one when it is issued. */
    private CreditNoteId keep(IssueCreditNoteStep step, IssueCreditNote.Builder note) {
        return step.draft()
                ? stage.billing().saveDraft(note.build()).id()
                : stage.execute(note.issueDate(step.head().date()).build()).id();
    }

    private CreditNoteId keep(IssueCreditNoteStep step, IssueGlobalCreditNote.Builder note) {
        return step.draft()
                ? stage.billing().saveDraft(note.build()).id()
                : stage.execute(note.issueDate(step.head().date()).build()).id();
    }

    private IssueCreditNote.Builder onInvoice(IssueCreditNoteStep step, String name) {
        AccountId account = account(stage, step, name);
        InvoiceId invoice = stage.names().invoice(name, account);
        return IssueCreditNote.builder(new InvoiceId(account, invoice.uuid()))
                .parts(parts(step.content(), new CreditedLines(stage, name, account)))
                .settle(settlement(step))
                .sourceRelease(step.detach() ? SourceRelease.ALL_LINES : SourceRelease.NONE)
                .note(step.head().note());
    }

    /** The account of the customer and in the currency that are written, where they are; else those of the invoice. */
    static AccountId account(Stage stage, IssueCreditNoteStep step, String invoice) {
        return stage.names()
                .accountOf(invoice)
                .map(of -> stage.account(
                        step.customer().or(() -> stage.customerOf(of)).orElseThrow(),
                        step.currency().or(() -> Optional.of(stage.currency(of)))))
                .or(() -> stage.account(step))
                .orElseGet(stage::nowhere);
    }

    private List<CreditedPart> parts(Content content, CreditedLines invoice) {
        if (content instanceof Lines lines) {
            return invoice.parts(lines.lines());
        }
        return content instanceof Amount amount ? List.of(invoice.part(amount)) : List.of(new CreditedPart.Whole());
    }

    private IssueGlobalCreditNote.Builder global(IssueCreditNoteStep step) {
        AccountId account = stage.account(step).orElseThrow();
        CurrencyUnit currency = stage.currency(account);
        IssueGlobalCreditNote.Builder note = IssueGlobalCreditNote.builder(account);
        if (step.content() instanceof Amount amount) {
            note.priceMode(amount.taxIncluded() ? PriceMode.GROSS : PriceMode.NET)
                    .line("Credit", 1, stage.money(amount.amount(), account), LineMaker.taxes(amount.rates()));
        } else if (step.content() instanceof Lines lines) {
            LineMaker.lines(lines.lines(), currency).forEach(note::line);
        }
        return note.settle(settlement(step)).note(step.head().note());
    }

    private static Optional<CreditSettlement> settlement(IssueCreditNoteStep step) {
        return step.settle()
                .map(settling ->
                        settling == Settling.AUTO ? CreditSettlement.OWN_THEN_OLDEST : CreditSettlement.OWN_INVOICE);
    }
}
