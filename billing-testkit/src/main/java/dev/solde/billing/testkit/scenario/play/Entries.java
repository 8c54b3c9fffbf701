package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.testkit.scenario.format.PeriodStep.BalanceEntryStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.BillStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.Kind;
import dev.solde.billing.testkit.scenario.play.Named.NamedEntry;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.money.MonetaryAmount;

/** Notes what is to be billed, and bills it. */
final class Entries {

    private final Stage stage;

    Entries(Stage stage) {
        this.stage = stage;
    }

    void add(BalanceEntryStep step) {
        AccountId account = stage.account(step).orElseThrow();
        MonetaryAmount amount = stage.money(step.amount(), account);
        Tax tax = LineMaker.tax(step.rate());
        AddPendingEntry.Builder entry = AddPendingEntry.builder(account);
        entry = step.kind() == Kind.DEBIT
                ? entry.debit(step.label(), amount, tax)
                : entry.credit(step.label(), amount, tax);
        AddPendingEntry command = entry.lineType(step.lineType().map(LineTypes::of))
                .processingDate(step.processingDate())
                .build();
        stage.names().put(step.id(), new NamedEntry(stage.execute(command).id()));
    }

    /** The lines of one invoice; where nothing is due and no line is given, there is none. */
    void bill(BillStep step) {
        AccountId account = stage.account(step).orElseThrow();
        BillNow.Builder command = BillNow.builder(account)
                .billingDate(step.head().date())
                .issueDate(step.head().date())
                .note(step.head().note());
        if (!step.lines().isEmpty()) {
            LineMaker.lines(step.lines(), stage.currency(account)).forEach(command::line);
        }
        BillingResult made = stage.execute(command.build());
        if (made.documents().size() > 1) {
            throw new Failure(
                    "step " + step.number() + " bill",
                    "one invoice",
                    made.documents().size() + " documents");
        }
        made.invoices()
                .forEach(invoice -> stage.names()
                        .put(step.id(), new NamedInvoice(invoice.id(), names(invoice, LineMaker.names(step.lines())))));
    }

    /** A line that bills an entry has the entry's name, the others have theirs in order. */
    private List<String> names(Invoice invoice, List<String> written) {
        Iterator<String> others = written.iterator();
        List<String> names = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            names.add(line.pendingEntry()
                    .map(entry -> stage.names().nameOf(entry).orElseThrow())
                    .orElseGet(others::next));
        }
        return names;
    }
}
