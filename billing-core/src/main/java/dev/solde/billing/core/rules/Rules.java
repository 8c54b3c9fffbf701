package dev.solde.billing.core.rules;

import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;

/** Which rule decides which command. */
public final class Rules implements Command.Cases<Rule<?, ?>> {

    private static final Rules ALL = new Rules();

    private Rules() {}

    /** The rule behind this command. */
    @SuppressWarnings("unchecked") // Each case below returns a rule of its own command, whose type argument is R.
    public static <R> Rule<Command<R>, R> of(Command<R> command) {
        return (Rule<Command<R>, R>) command.match(ALL);
    }

    @Override
    public Rule<?, ?> openAccount(OpenAccount command) {
        return new OpenAccountRule();
    }

    @Override
    public Rule<?, ?> issueInvoice(IssueInvoice command) {
        return new IssueInvoiceRule();
    }

    @Override
    public Rule<?, ?> issueCreditNote(IssueCreditNote command) {
        return new IssueCreditNoteRule();
    }

    @Override
    public Rule<?, ?> issueGlobalCreditNote(IssueGlobalCreditNote command) {
        return new IssueGlobalCreditNoteRule();
    }

    @Override
    public Rule<?, ?> recordPayment(RecordPayment command) {
        return new RecordPaymentRule();
    }

    @Override
    public Rule<?, ?> recordPayments(RecordPayments command) {
        return new RecordPaymentsRule();
    }

    @Override
    public Rule<?, ?> allocate(Allocate command) {
        return new AllocateRule();
    }

    @Override
    public Rule<?, ?> autoAllocate(AutoAllocate command) {
        return new AutoAllocateRule();
    }

    @Override
    public Rule<?, ?> deallocate(Deallocate command) {
        return new DeallocateRule();
    }

    @Override
    public Rule<?, ?> settle(Settle command) {
        return new SettleRule();
    }

    @Override
    public Rule<?, ?> replaceAllocations(ReplaceAllocations command) {
        return new ReplaceAllocationsRule();
    }

    @Override
    public Rule<?, ?> writeOffItem(WriteOffItem command) {
        return new WriteOffRule();
    }

    @Override
    public Rule<?, ?> erase(Erase command) {
        return new EraseRule();
    }
}
