package dev.solde.billing.testkit;

import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.DocumentNumbers;
import dev.solde.billing.port.DraftRepository;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.TenantLock;

/** The writing ports of one transaction, each of them replaceable. */
public record DelegatingTransaction(
        LedgerRepository ledgers,
        DocumentNumbers numbers,
        DraftRepository drafts,
        TenantLock tenantLock,
        BillingReader reader,
        boolean isJoined,
        Runnable flushing)
        implements LedgerTransaction {

    /** The same transaction with other accounts. */
    public static DelegatingTransaction with(LedgerRepository ledgers, LedgerTransaction transaction) {
        return new DelegatingTransaction(
                ledgers,
                transaction.numbers(),
                transaction.drafts(),
                transaction.tenantLock(),
                transaction.reader(),
                transaction.isJoined(),
                transaction::flush);
    }

    /** The same transaction with other numbers. */
    public static DelegatingTransaction with(DocumentNumbers numbers, LedgerTransaction transaction) {
        return new DelegatingTransaction(
                transaction.ledgers(),
                numbers,
                transaction.drafts(),
                transaction.tenantLock(),
                transaction.reader(),
                transaction.isJoined(),
                transaction::flush);
    }

    @Override
    public void flush() {
        flushing.run();
    }
}
