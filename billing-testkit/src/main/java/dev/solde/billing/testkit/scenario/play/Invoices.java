package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.testkit.scenario.format.DocumentStep.IssueInvoiceStep;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import javax.money.CurrencyUnit;

/** Issues invoices. */
final class Invoices {

    private final Stage stage;

    Invoices(Stage stage) {
        this.stage = stage;
    }

    void issue(IssueInvoiceStep step) {
        InvoiceId id = step.draft()
                ? stage.billing().saveDraft(command(step).build()).id()
                : stage.execute(command(step).issueDate(step.head().date()).build())
                        .id();
        stage.names().put(step.id(), new NamedInvoice(id, LineMaker.names(step.lines())));
    }

    /** Due at once is what the kernel does without terms. A draft has no date of its own: it gets one when it is issued. */
    private IssueInvoice.Builder command(IssueInvoiceStep step) {
        AccountId account = stage.account(step).orElseThrow();
        CurrencyUnit currency = stage.currency(account);
        IssueInvoice.Builder invoice = IssueInvoice.builder(account);
        LineMaker.lines(step.lines(), currency).forEach(invoice::line);
        step.discount().ifPresent(amount -> invoice.allowances(Discount.of(amount, step.lines(), currency)));
        return invoice.dueDate(step.due()).note(step.head().note());
    }
}
