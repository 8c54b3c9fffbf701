package dev.solde.billing.documents.mail;

import dev.solde.billing.BillingException;
import dev.solde.billing.OutcomeUnknownException;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.TransactionRunner;
import dev.solde.billing.testkit.DelegatingLedgers;
import dev.solde.billing.testkit.DelegatingStorage;
import dev.solde.billing.testkit.DelegatingTransaction;
import java.util.function.Function;

/** A storage that fails the next so many writes, before them or after. */
final class FailingToRecord extends DelegatingStorage {

    private int before;
    private int after;
    private boolean written;

    FailingToRecord(BillingStorage delegate) {
        super(delegate);
    }

    /** Nothing is written so many times. */
    void failBefore(int times) {
        before = times;
    }

    /** It is written, and the answer is lost so many times. */
    void failAfter(int times) {
        after = times;
    }

    @Override
    protected LedgerTransaction decorate(TenantId tenant, LedgerTransaction transaction) {
        return DelegatingTransaction.with(
                new DelegatingLedgers(transaction.ledgers()) {
                    @Override
                    public void append(JournalRecord record, Ledger one, Ledger other) {
                        if (before > 0) {
                            before--;
                            throw new BillingException("the disk is full");
                        }
                        written = true;
                        super.append(record, one, other);
                    }
                },
                transaction);
    }

    @Override
    protected <T> T run(
            TenantId tenant, TransactionRunner runner, Function<? super LedgerTransaction, ? extends T> work) {
        written = false;
        T result = super.run(tenant, runner, work);
        if (after > 0 && written) {
            after--;
            throw new OutcomeUnknownException("the answer was lost", new IllegalStateException("connection reset"));
        }
        return result;
    }
}
