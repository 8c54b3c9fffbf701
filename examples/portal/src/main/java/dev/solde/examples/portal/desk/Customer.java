package dev.solde.examples.portal.desk;

import dev.solde.billing.ledger.AccountId;

/** What this application itself knows of a customer; what he owes is the ledger's. */
public record Customer(AccountId account, String name, String email) {

    private static final int MOST = 200;

    /** Refuses what the table cannot hold. */
    public Customer {
        if (name.isBlank() || name.length() > MOST || email.isBlank() || email.length() > MOST) {
            throw new IllegalArgumentException(
                    "a customer has a name and a mail address of at most " + MOST + " characters");
        }
    }
}
