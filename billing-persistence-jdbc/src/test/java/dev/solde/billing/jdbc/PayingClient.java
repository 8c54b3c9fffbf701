package dev.solde.billing.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.PaymentMethod;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/**
 * A program that is going to be killed: gives numbered commands one after the other, each until it is done, and prints the number of
 * each that is.
 */
final class PayingClient {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final List<AccountId> ACCOUNTS = List.of(AccountId.of("a"), AccountId.of("b"), AccountId.of("c"));

    private static final int PATIENCE = 60;

    private PayingClient() {}

    /** The URL of the database and the number to begin with. */
    public static void main(String[] args) {
        try (HikariDataSource pool = Hikari.pool(args[0])) {
            Billing billing = billing(pool);
            for (int number = Integer.parseInt(args[1]); ; number++) {
                give(billing, command(number));
                System.out.println(number);
            }
        }
    }

    static Billing billing(HikariDataSource pool) {
        return BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(pool).build())
                .build();
    }

    /** Three payments of 1.00, then an invoice of 12.00, on one account after the other. */
    static Command<?> command(int number) {
        AccountId account = ACCOUNTS.get(number % ACCOUNTS.size());
        CommandKey key = CommandKey.of("run", Integer.toString(number));
        return isInvoice(number)
                ? IssueInvoice.builder(account)
                        .line("Judo", 1, Amounts.of("10.00", EUR), Tax.rate("20"))
                        .commandKey(key)
                        .build()
                : RecordPayment.builder(account, Amounts.of("1.00", EUR), PaymentMethod.CASH)
                        .commandKey(key)
                        .build();
    }

    static boolean isInvoice(int number) {
        return number % 4 == 3;
    }

    /** The pool waits a second for a server that is down, so that this is some minutes at most. */
    static void give(Billing billing, Command<?> command) {
        for (int attempt = 1; ; attempt++) {
            try {
                billing.execute(command);
                return;
            } catch (BillingException e) {
                if (attempt == PATIENCE) {
                    throw e;
                }
            }
        }
    }
}
