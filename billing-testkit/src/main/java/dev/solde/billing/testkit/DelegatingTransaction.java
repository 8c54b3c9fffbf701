package dev.solde.billing.testkit;

import dev.solde.billing.port.DocumentNumbers;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LedgerTransaction;

/** The writing ports of one transaction, each of them replaceable. */
public record DelegatingTransaction(LedgerRepository ledgers, DocumentNumbers numbers, boolean isJoined)
        implements LedgerTransaction {

    /** The same transaction with other accounts. */
    public static DelegatingTransaction with(LedgerRepository ledgers, LedgerTransaction transaction) {
        return new DelegatingTransaction(ledgers, transaction.numbers(), transaction.isJoined());
    }

    /** The same transaction with other numbers. */
    public static DelegatingTransaction with(DocumentNumbers numbers, LedgerTransaction transaction) {
        return new DelegatingTransaction(transaction.ledgers(), numbers, transaction.isJoined());
    }
}
