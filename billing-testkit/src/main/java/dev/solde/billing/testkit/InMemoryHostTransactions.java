package dev.solde.billing.testkit;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.core.InMemoryTransaction;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.HostTransaction;

/** Host transactions on an {@link InMemoryBillingStorage}, or on a {@link DelegatingStorage} over one. */
public final class InMemoryHostTransactions implements HostTransactionFactory {

    /** All instances are alike. */
    public InMemoryHostTransactions() {}

    @Override
    public HostedTransaction begin(BillingStorage storage) {
        if (storage instanceof DelegatingStorage decorated) {
            return begin(decorated.delegate());
        }
        return new Hosted(((InMemoryBillingStorage) storage).begin());
    }

    private record Hosted(InMemoryTransaction transaction) implements HostedTransaction {

        @Override
        public HostTransaction handle() {
            return transaction;
        }

        @Override
        public void commit() {
            transaction.commit();
        }

        @Override
        public void rollback() {
            transaction.rollback();
        }

        @Override
        public void close() {
            transaction.close();
        }
    }
}
