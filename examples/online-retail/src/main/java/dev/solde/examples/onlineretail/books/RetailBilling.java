package dev.solde.examples.onlineretail.books;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Line;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.TenantId;
import dev.solde.examples.onlineretail.data.RetailDocument;
import dev.solde.examples.onlineretail.data.RetailLine;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Everything that the retailer asks of Solde in order to bill.
 *
 * <p>Every command carries a key, so a run that was interrupted is simply started again on the same database: what was billed
 * is recognised and not billed twice.
 */
public final class RetailBilling {

    private static final TenantId TENANT = TenantId.of("online-retail");

    private final Billing billing;

    /** Bills with this kernel. */
    public RetailBilling(Billing billing) {
        this.billing = billing;
    }

    /** The kernel of this program: one database, one tenant, one clock. */
    public static Billing kernel(DataSource dataSource, Clock clock) {
        return BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource).createSchema().build())
                .tenant(TENANT)
                .settings(settings())
                .clock(clock)
                .build();
    }

    /**
     * The retailer does not say which invoice a credit note corrects, nor what waits for what: credit pays the oldest open invoices
     * at once, and an invoice takes credit that waits.
     */
    public static BillingSettings settings() {
        return BillingSettings.builder()
                .creditApplication(CreditApplication.AUTOMATIC)
                .build();
    }

    /** The retailer's customer number is the account's id: nothing else needs to be stored to find it again. */
    static AccountId accountOf(String customer) {
        return AccountId.of(customer);
    }

    /** Gives one command. */
    void give(Command<?> command) {
        billing.execute(command);
    }

    /** Gives many commands, in few transactions; those that are refused are told. */
    void give(Stream<Command<?>> commands, Consumer<? super dev.solde.billing.Refused> refused) {
        billing.batch().onRefusal(refused).each(commands);
    }

    /** Opens the account of a customer who buys for the first time. */
    OpenAccount opening(AccountId account) {
        return OpenAccount.builder(account, Pounds.GBP)
                .commandKey(key("open-account"))
                .build();
    }

    /** Makes the document. */
    Command<?> issuing(AccountId account, RetailDocument document) {
        return document.isCreditNote() ? creditNote(account, document) : invoice(account, document);
    }

    /** The number was given by the retailer's own system, so no series of the kernel is used. Due at once: the default. */
    private static IssueInvoice invoice(AccountId account, RetailDocument document) {
        return IssueInvoice.builder(account)
                .number(DocumentNumber.of(document.number()))
                .issueDate(document.issuedAt().toLocalDate())
                .lines(document.lines().stream().map(RetailBilling::line).toList())
                .commandKey(key(document.number()))
                .build();
    }

    /** The note stands alone. */
    private static IssueGlobalCreditNote creditNote(AccountId account, RetailDocument document) {
        return IssueGlobalCreditNote.builder(account)
                .number(DocumentNumber.of(document.number()))
                .issueDate(document.issuedAt().toLocalDate())
                .lines(document.lines().stream().map(RetailBilling::credited).toList())
                .commandKey(key(document.number()))
                .build();
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
