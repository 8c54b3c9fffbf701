package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.MeasuredVerbs.eur;

import dev.solde.billing.Billing;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;

/**
 * The statements of an account, each made and paid once. A statement shows what was posted in its period and what is open, so its
 * cost is compared with how much that is; a payment of it costs what is on it.
 */
final class MeasuredStatements {

    private final MeasuredVerbs verbs;
    private final Billing billing;
    private final AccountId account;
    private final LocalDate today = LocalDate.now();

    MeasuredStatements(MeasuredVerbs verbs, Billing billing, AccountId account) {
        this.verbs = verbs;
        this.billing = billing;
        this.account = account;
    }

    void measure() {
        billing.issueInvoice(
                IssueInvoice.builder(account).line("Judo", 1, eur("60.00")).build());
        LocalDate before = MeasuredVerbs.PAST.minusDays(1);
        make(
                "generate-statement, of a time before",
                GenerateStatement.builder(account, StatementKind.BALANCE_FORWARD, DateRange.of(before, before))
                        .asOf(before)
                        .build());
        Statement activity = make(
                "generate-statement, of today",
                GenerateStatement.of(account, StatementKind.ACTIVITY, DateRange.of(today, today)));
        pay("record-payment, of a statement", activity);
        Statement unpaid = make(
                "generate-statement, unpaid with lines",
                GenerateStatement.builder(account, StatementKind.ACTIVITY, DateRange.of(today, today))
                        .unpaidOnly()
                        .withLines()
                        .build());
        pay("record-payment, of a statement of what is unpaid", unpaid);
        make(
                "generate-statement, of what is open",
                GenerateStatement.of(account, StatementKind.OPEN_ITEM, DateRange.of(today, today)));
    }

    private Statement make(String name, GenerateStatement command) {
        Statement made = verbs.measured(name, () -> billing.generateStatement(command));
        verbs.shows(
                name,
                made.rows().size()
                        + made.openDebits().size()
                        + made.unappliedCredits().size());
        return made;
    }

    private void pay(String name, Statement statement) {
        verbs.measured(
                name, () -> billing.recordPayment(RecordPayment.of(statement.id(), eur("1.00"), PaymentMethod.CARD)));
    }
}
