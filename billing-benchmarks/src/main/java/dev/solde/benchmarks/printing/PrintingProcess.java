package dev.solde.benchmarks.printing;

import dev.solde.benchmarks.kernel.Quiet;
import dev.solde.billing.Billing;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Tax;
import dev.solde.billing.documents.BillingDocuments;
import dev.solde.billing.documents.Brand;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/**
 * The program of the small process: prints statements as PDF, each of an account of its own. Prints how many, the greatest use of the
 * heap in megabytes, the milliseconds and the processor milliseconds of printing alone, and the bytes written.
 */
public final class PrintingProcess {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax VAT = Tax.rate("20");

    private PrintingProcess() {}

    /** Takes the number of statements and of their rows. */
    public static void main(String[] arguments) throws IOException {
        Quiet.moneta();
        int statements = Integer.parseInt(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        BillingDocuments documents = BillingDocuments.builder()
                .brand(Brand.of("Judo Club").footer("Judo Club, a club of the hills"))
                .build();
        long nanos = 0;
        long cpu = 0;
        long bytes = 0;
        for (int i = 0; i < statements; i++) {
            Statement statement = statement(i, rows);
            long start = System.nanoTime();
            long startOfCpu = cpuNanos();
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            documents.writePdf(statement, pdf);
            cpu += cpuNanos() - startOfCpu;
            nanos += System.nanoTime() - start;
            bytes += pdf.size();
        }
        System.out.println(
                statements + " " + heapMegabytes() + " " + nanos / 1_000_000 + " " + cpu / 1_000_000 + " " + bytes);
    }

    /** Two invoices, then a payment, and again. */
    private static Statement statement(int number, int rows) {
        Billing billing =
                BillingKernel.builder().storage(InMemoryBillingStorage.create()).build();
        AccountId account = AccountId.of("customer-" + number);
        billing.openAccount(OpenAccount.of(account, EUR));
        for (int row = 0; row < rows; row++) {
            if (row % 3 == 2) {
                billing.recordPayment(
                        RecordPayment.of(account, Amounts.of(row + ".50", EUR), PaymentMethod.CREDIT_TRANSFER));
            } else {
                billing.issueInvoice(IssueInvoice.builder(account)
                        .reference(HostReference.of("order", "SO-" + number + "-" + row))
                        .line("Judo, autumn term", 1, Amounts.of(100L + row, EUR), VAT)
                        .build());
            }
        }
        LocalDate today = LocalDate.now();
        return billing.preview(GenerateStatement.of(account, StatementKind.ACTIVITY, DateRange.of(today, today)))
                .orElseThrow();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
