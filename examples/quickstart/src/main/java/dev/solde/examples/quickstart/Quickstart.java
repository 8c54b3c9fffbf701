package dev.solde.examples.quickstart;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.PaymentMethod;
import java.io.PrintStream;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** From a DataSource to a balance: one customer, one invoice, and what becomes of it. */
public final class Quickstart {

    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta.DefaultMonetaryContextFactory");
    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax VAT_20 = Tax.rate("20");

    private Quickstart() {}

    public static void main(String[] args) {
        MONETA.setLevel(Level.WARNING); // Moneta tells at every start how precisely it computes.
        run(JdbcConnectionPool.create("jdbc:h2:mem:quickstart", "", ""), Clock.systemDefaultZone(), System.out);
    }

    static void run(DataSource dataSource, Clock clock, PrintStream out) {
        Billing billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource).createSchema().build())
                .clock(clock)
                .build();
        BillingQueries queries = billing.queries();

        AccountId dupont = AccountId.of("family-dupont"); // Your own key of the customer.
        billing.openAccount(OpenAccount.of(dupont, EUR));

        Invoice invoice = billing.issueInvoice(IssueInvoice.builder(dupont)
                .line("Judo, autumn term", 1, eur("175.00"), VAT_20)
                .line("Judogi", 2, eur("40.00"), VAT_20)
                .build());
        out.printf(
                "Invoice %s is issued: %s and %s of VAT.%n",
                invoice.number(), show(invoice.totalExclTax()), show(invoice.totalTax()));

        billing.recordPayment(RecordPayment.of(dupont, eur("150.00"), PaymentMethod.CARD));
        out.printf("A payment arrives by card. The customer owes %s.%n", show(queries.balance(dupont)));

        CreditNote creditNote = billing.issueCreditNote(IssueCreditNote.builder(invoice.id())
                .lineQuantity(2, 1) // Of line 2, one piece.
                .reason("one judogi returned")
                .build());
        out.printf("Credit note %s takes one judogi back: %s.%n", creditNote.number(), show(creditNote.totalInclTax()));

        out.printf("%nOldest due first, what waits on the account settles the invoice:%n");
        for (Allocation allocation : billing.autoAllocate(AutoAllocate.of(dupont))) {
            out.printf("  %-12s %12s%n", allocation.credit().kind().code(), show(allocation.amount()));
        }
        out.printf(
                "  %-12s %12s%n", "still open", show(queries.item(invoice.id()).openAmount()));

        out.printf("%n%-10s  %-14s %12s %12s %12s%n", "Date", "Entry", "Debit", "Credit", "Balance");
        for (LedgerEntry entry : queries.entries(dupont, PageRequest.first(50)).items()) {
            String what = entry.number()
                    .map(Object::toString)
                    .orElse(entry.item().kind().code());
            String debit = entry.side() == Side.DEBIT ? show(entry.amount()) : "";
            String credit = entry.side() == Side.CREDIT ? show(entry.amount()) : "";
            out.printf(
                    "%s  %-14s %12s %12s %12s%n", entry.postingDate(), what, debit, credit, show(entry.balanceAfter()));
        }
    }

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    private static String show(MonetaryAmount amount) {
        return Amounts.format(amount);
    }
}
