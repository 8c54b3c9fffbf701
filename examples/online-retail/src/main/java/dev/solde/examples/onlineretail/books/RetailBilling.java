package dev.solde.examples.onlineretail.books;

import dev.solde.billing.Billing;
import dev.solde.billing.Outcome;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.TenantId;
import dev.solde.examples.onlineretail.data.RetailDocument;
import dev.solde.examples.onlineretail.data.RetailLine;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Everything that the retailer asks of Solde in order to bill.
 *
 * <p>Every command carries a key, so a run that was interrupted is simply started again on the same database: what was billed
 * is recognised and not billed twice.
 */
public final class RetailBilling {

    private final Billing billing;

    /** Bills with this kernel. */
    public RetailBilling(Billing billing) {
        this.billing = billing;
    }

    /** The kernel of this program: one database, one tenant, one clock; the settings are the defaults. */
    public static Billing kernel(DataSource dataSource, Clock clock) {
        return BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource).createSchema().build())
                .tenant(TenantId.of("online-retail"))
                .clock(clock)
                .build();
    }

    /** The retailer's customer number is the account's id: nothing else needs to be stored to find it again. */
    static AccountId accountOf(String customer) {
        return AccountId.of(customer);
    }

    void openAccount(AccountId account) {
        billing.openAccount(OpenAccount.builder(account, Pounds.GBP)
                .commandKey(key("open-account"))
                .build());
    }

    /** The number was given by the retailer's own system, so no series of the kernel is used. Due at once: the default. */
    void issueInvoice(AccountId account, RetailDocument document) {
        Outcome<Invoice> outcome = billing.execute(IssueInvoice.builder(account)
                .number(DocumentNumber.of(document.number()))
                .issueDate(document.issuedAt().toLocalDate())
                .lines(document.lines().stream().map(RetailBilling::line).toList())
                .commandKey(key(document.number()))
                .build());
        Invoice invoice = outcome.result();
        // An account never has open invoices and waiting credit at once, so owing less than this invoice means that
        // credit waits.
        if (outcome.replayed() || outcome.balance().isLessThan(invoice.totalInclTax())) {
            billing.autoAllocate(AutoAllocate.of(invoice.id()));
        }
    }

    /** The retailer does not say which invoice is corrected, so the note stands alone and pays the oldest open invoices. */
    void issueCreditNote(AccountId account, RetailDocument document) {
        billing.issueGlobalCreditNote(IssueGlobalCreditNote.builder(account)
                .number(DocumentNumber.of(document.number()))
                .issueDate(document.issuedAt().toLocalDate())
                .lines(document.lines().stream().map(RetailBilling::credited).toList())
                .settle(CreditSettlement.OWN_THEN_OLDEST)
                .commandKey(key(document.number()))
                .build());
    }

    private static Line line(RetailLine line) {
        return Line.builder(label(line))
                .quantity(line.quantity())
                .unitPrice(Amounts.price(line.unitPrice(), Pounds.GBP))
                .build();
    }

    /** A returned quantity is negative in the data; on a credit note it is what is given back, so it is positive. */
    private static Line credited(RetailLine line) {
        return line(new RetailLine(
                line.stockCode(), line.description(), line.quantity().negate(), line.unitPrice()));
    }

    private static String label(RetailLine line) {
        return line.description().isEmpty() ? line.stockCode() : line.stockCode() + " " + line.description();
    }

    private static CommandKey key(String id) {
        return CommandKey.of("online-retail", id);
    }
}
