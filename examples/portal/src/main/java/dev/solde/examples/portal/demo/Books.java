package dev.solde.examples.portal.demo;

import dev.solde.billing.Billing;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Party;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.desk.Customers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.money.CurrencyUnit;

/** The books while the story is told: the ledger, the names, and the documents that later days come back to. */
final class Books {

    private final Billing billing;
    private final Customers customers;
    private final Connection connection;
    private final Map<String, Invoice> invoices = new HashMap<>();

    Books(Billing billing, Customers customers, Connection connection) {
        this.billing = billing;
        this.customers = customers;
        this.connection = connection;
    }

    Billing billing() {
        return billing;
    }

    void open(AccountId account, String name, String email, CurrencyUnit currency) {
        billing.openAccount(OpenAccount.builder(account, currency)
                .party(Party.of(name).email(email))
                .build());
        try {
            customers.add(connection, new Customer(account, name, email));
        } catch (SQLException e) {
            throw new IllegalStateException("customer " + account + " cannot be entered: " + e.getMessage(), e);
        }
    }

    void keep(String name, Invoice invoice) {
        invoices.put(name, invoice);
    }

    Invoice kept(String name) {
        Invoice invoice = invoices.get(name);
        if (invoice == null) {
            throw new IllegalStateException("the story has no invoice " + name + " yet");
        }
        return invoice;
    }
}
