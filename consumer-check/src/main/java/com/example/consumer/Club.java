package com.example.consumer;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.TenantId;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.sql.DataSource;

/** The kernel of the program, and its own helpers. */
final class Club {
    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final CurrencyUnit GBP = Monetary.getCurrency("GBP");
    static final Tax VAT_20 = Tax.rate("20"), VAT_5_5 = Tax.rate("5.5");
    static final Tax GST = Tax.rate("GST", "5"), QST = Tax.rate("QST", "9.975");

    final DayClock clock = new DayClock();
    final DataSource dataSource;
    final Billing billing;
    final BillingQueries queries;

    Club(DataSource dataSource) {
        this.dataSource = dataSource;
        this.billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource).createSchema().build())
                .tenant(TenantId.of("club"))
                .settings(BillingSettings.builder()
                        .seller(Party.of("Judo Club").address("1 rue du Dojo", "75011 Paris").vatId("FR12345678901"))
                        .smallDifferenceTolerance(eur("0.10"))
                        .build())
                .clock(clock)
                .build();
        this.queries = billing.queries();
    }

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    static void print(Object... facts) {
        System.out.println(List.of(facts));
    }

    AccountId open(String name) {
        AccountId account = AccountId.of(name);
        billing.openAccount(OpenAccount.of(account, EUR));
        return account;
    }

    /** An invoice of one line; its total is a fifth more. */
    Invoice invoice(AccountId account, String net) {
        return billing.issueInvoice(IssueInvoice.builder(account).line("Lessons", 1, eur(net), VAT_20).build());
    }

    /** What is open of an item. */
    MonetaryAmount open(ItemId item) {
        return queries.item(item).openAmount();
    }
}
