package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.GlobalCreditNoteDraft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.testkit.scenario.format.DocumentStep.DeleteStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.EditStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.FinalizeStep;
import dev.solde.billing.testkit.scenario.format.LineText;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** Changes drafts, issues them and throws them away. */
final class Drafts {

    private final Stage stage;

    Drafts(Stage stage) {
        this.stage = stage;
    }

    /** The draft of a document; none when it is issued or gone. */
    static Optional<Draft> find(Stage stage, ItemId document) {
        return DocumentState.of(stage, document) == DocumentState.DRAFT
                ? Optional.of(stage.queries().draft(document))
                : Optional.empty();
    }

    /** What the document would be if it were issued now. */
    static IssuedDocument issuedNow(Stage stage, Draft draft) {
        return draft.match(new Draft.Cases<IssuedDocument>() {
            @Override
            public IssuedDocument invoice(InvoiceDraft kept) {
                return stage.preview(IssueInvoice.of(kept));
            }

            @Override
            public IssuedDocument creditNote(CreditNoteDraft kept) {
                return stage.preview(IssueCreditNote.of(kept));
            }

            @Override
            public IssuedDocument globalCreditNote(GlobalCreditNoteDraft kept) {
                return stage.preview(IssueGlobalCreditNote.of(kept));
            }
        });
    }

    void issue(FinalizeStep step) {
        Optional<Draft> draft = find(stage, document(step.document()));
        draft.ifPresentOrElse(
                kept -> issue(kept, step.head().date().orElse(stage.today())), () -> noDraft(step.document()));
    }

    private void issue(Draft draft, LocalDate date) {
        draft.match(new Draft.Cases<IssuedDocument>() {
            @Override
            public IssuedDocument invoice(InvoiceDraft kept) {
                return stage.execute(IssueInvoice.of(kept.edit(invoice -> invoice.issueDate(date))));
            }

            @Override
            public IssuedDocument creditNote(CreditNoteDraft kept) {
                return stage.execute(IssueCreditNote.of(kept.edit(note -> note.issueDate(date))));
            }

            @Override
            public IssuedDocument globalCreditNote(GlobalCreditNoteDraft kept) {
                return stage.execute(IssueGlobalCreditNote.of(kept.edit(note -> note.issueDate(date))));
            }
        });
    }

    void edit(EditStep step) {
        Optional<Draft> draft = find(stage, document(step.document()));
        draft.ifPresentOrElse(kept -> add(kept, step.document(), step.added()), () -> noDraft(step.document()));
    }

    private void add(Draft draft, String name, List<LineText> added) {
        draft.match(new Draft.Cases<Draft>() {
            @Override
            public Draft invoice(InvoiceDraft kept) {
                NamedInvoice named =
                        stage.names().find(name, NamedInvoice.class).orElseThrow();
                List<String> lines = new ArrayList<>(named.lines());
                lines.addAll(LineMaker.names(added, lines.size()));
                Draft saved = stage.billing().saveDraft(kept.edit(invoice -> {
                    LineMaker.lines(added, currency(kept)).forEach(invoice::line);
                    return invoice;
                }));
                stage.names().replace(name, new NamedInvoice(named.id(), lines));
                return saved;
            }

            @Override
            public Draft creditNote(CreditNoteDraft kept) {
                String invoice = stage.names().nameOf(kept.command().invoice()).orElseThrow();
                CreditedLines credited =
                        new CreditedLines(stage, invoice, kept.id().account());
                Draft saved = stage.billing().saveDraft(kept.edit(note -> {
                    credited.parts(added).forEach(note::part);
                    return note;
                }));
                rename(name, added);
                return saved;
            }

            @Override
            public Draft globalCreditNote(GlobalCreditNoteDraft kept) {
                Draft saved = stage.billing().saveDraft(kept.edit(note -> {
                    LineMaker.lines(added, currency(kept)).forEach(note::line);
                    return note;
                }));
                rename(name, added);
                return saved;
            }
        });
    }

    private void rename(String name, List<LineText> added) {
        NamedCreditNote named = stage.names().find(name, NamedCreditNote.class).orElseThrow();
        List<String> free = new ArrayList<>(named.free());
        free.addAll(LineMaker.freeNames(added, free.size()));
        stage.names().replace(name, new NamedCreditNote(named.id(), free));
    }

    private CurrencyUnit currency(Draft draft) {
        return stage.currency(draft.id().account());
    }

    void delete(DeleteStep step) {
        stage.billing().discardDraft(document(step.document()));
        stage.names().remove(step.document());
    }

    /** The kernel says what it is if it is no draft; to throw away there is nothing. */
    private void noDraft(String name) {
        stage.billing().discardDraft(document(name));
    }

    private ItemId document(String name) {
        AccountId account = stage.names().accountOf(name).orElseGet(stage::nowhere);
        return stage.names().target(name, account);
    }
}
