package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.ledger.AccountId;
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
        if (step.draft()) {
            throw new NotSupportedYet("issue_invoice with draft");
        }
        IssueInvoice command = command(step);
        stage.names().put(step.id(), new NamedInvoice(stage.execute(command).id(), LineMaker.names(step.lines())));
    }

    /** Due at once is what the kernel does without terms. */
    private IssueInvoice command(IssueInvoiceStep step) {
        AccountId account = stage.account(step).orElseThrow();
        CurrencyUnit currency = stage.currency(account);
        IssueInvoice.Builder invoice = IssueInvoice.builder(account);
        LineMaker.lines(step.lines(), currency).forEach(invoice::line);
        step.discount().ifPresent(amount -> invoice.allowances(Discount.of(amount, step.lines(), currency)));
        return invoice.issueDate(step.head().date())
                .dueDate(step.due())
                .note(step.head().note())
                .build();
    }
}
