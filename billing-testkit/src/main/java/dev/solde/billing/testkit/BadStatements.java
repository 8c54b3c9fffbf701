package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Statements, and settings and payments of them, that cannot be meant so. */
final class BadStatements {

    private BadStatements() {}

    static Map<String, Supplier<?>> all() {
        InvoiceId invoice = new InvoiceId(DUPONT, new UUID(1, 1));
        StatementId statement = new StatementId(DUPONT, new UUID(1, 4));
        Map<String, Supplier<?>> doors = new LinkedHashMap<>();
        doors.put("statement id", () -> StatementId.parse("statement/1"));
        doors.put("period that ends before it begins", () -> DateRange.of(TODAY, TODAY.minusDays(1)));
        doors.put("period before all books", () -> DateRange.of(LocalDate.MIN, TODAY));
        doors.put("ageing without bucket", () -> AgeingOptions.DEFAULT.withBuckets());
        doors.put("bucket of 0", () -> AgeingOptions.DEFAULT.withBuckets(0, 30));
        doors.put(
                "buckets that do not ascend", () -> statement().buckets(30, 30).build());
        doors.put(
                "statement after all books",
                () -> statement().asOf(LocalDate.MAX).build());
        doors.put(
                "payment of a statement and a debit",
                () -> RecordPayment.builder(statement, eur("1.00"), PaymentMethod.CASH)
                        .allocate(invoice, eur("1.00"))
                        .build());
        doors.put(
                "payment of a statement of another account",
                () -> RecordPayment.builder(MARTIN, eur("1.00"), PaymentMethod.CASH)
                        .statement(statement)
                        .build());
        doors.put(
                "minimum below 0",
                () -> BillingSettings.builder().statementMinimumInvoices(-1).build());
        return doors;
    }

    private static GenerateStatement.Builder statement() {
        return GenerateStatement.builder(DUPONT, StatementKind.ACTIVITY, DateRange.of(TODAY, TODAY));
    }
}
