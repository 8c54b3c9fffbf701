package dev.solde.examples.schooloffice;

import static dev.solde.examples.schooloffice.Office.DUPONT;
import static dev.solde.examples.schooloffice.Office.MARTIN;
import static dev.solde.examples.schooloffice.Office.YEAR;

import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** November: statements are sent and paid, and the books are proved. */
final class YearEnd {

    private final Office office;

    YearEnd(Office office) {
        this.office = office;
    }

    void tell() {
        office.on(Month.NOVEMBER, 16, "Statements since September");
        DateRange autumn = DateRange.of(LocalDate.of(YEAR, Month.SEPTEMBER, 1), LocalDate.of(YEAR, Month.NOVEMBER, 15));
        print(statement(DUPONT, autumn));
        Statement ofMartin = statement(MARTIN, autumn);
        print(ofMartin);
        office.on(Month.NOVEMBER, 20, "The Martins pay from their statement");
        office.billing().recordPayment(RecordPayment.of(ofMartin.id(), ofMartin.amountPayable(), PaymentMethod.CARD));
        office.tellBalance(MARTIN);
        prove(ofMartin);
    }

    private Statement statement(AccountId family, DateRange period) {
        return office.billing().generateStatement(GenerateStatement.of(family, StatementKind.ACTIVITY, period));
    }

    private void print(Statement statement) {
        office.out()
                .printf(
                        "%n  %s, %s to %s%n",
                        statement.customer().orElseThrow().name(),
                        statement.period().from(),
                        statement.period().to());
        row("", "", "debit", "credit", "open", "balance");
        for (StatementRow row : statement.rows()) {
            row(
                    row.date().toString(),
                    row.number().map(Object::toString).orElse(row.kind().code()),
                    row.debit().map(YearEnd::plain).orElse(""),
                    row.credit().map(YearEnd::plain).orElse(""),
                    row.isSettled() ? "" : plain(row.openAmount()),
                    plain(row.balanceAfter()));
        }
        office.tell("to be paid now: %s", statement.amountPayable());
        for (AgeingBucket bucket : statement.ageing().buckets()) {
            if (!bucket.amount().isZero()) {
                office.tell("%-8s %12s", bucket.label(), bucket.amount());
            }
        }
    }

    private void row(String... cells) {
        office.out().printf("  %-10s  %-18s %9s %9s %9s %9s%n", (Object[]) cells);
    }

    private static String plain(MonetaryAmount amount) {
        return Amounts.plain(amount);
    }

    /** Every fact is read back and summed up anew. */
    private void prove(Statement statement) {
        office.on(Month.DECEMBER, 31, "The proof");
        try (Stream<JournalHead> heads = office.queries().exportHeads()) {
            heads.forEach(this::prove);
        }
        office.tell(
                "the statement of November is as it was: %s",
                office.queries().verifyStatement(statement.id()).isClean());
    }

    private void prove(JournalHead head) {
        boolean clean = office.queries().verify(head.account(), head).isClean();
        office.tell("%-15s %2d records, %s", head.account(), head.sequence(), clean ? "clean" : "NOT CLEAN");
    }
}
