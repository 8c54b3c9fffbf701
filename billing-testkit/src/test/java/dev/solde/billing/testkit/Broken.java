package dev.solde.billing.testkit;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.DocumentNumbers;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LedgerTransaction;
import java.util.function.UnaryOperator;

/** Puts a broken part into an in-memory storage that is otherwise sound. */
final class Broken {

    private Broken() {}

    static BillingStorage ledgers(UnaryOperator<LedgerRepository> breaking) {
        return new DelegatingStorage(InMemoryBillingStorage.create()) {
            @Override
            protected LedgerTransaction decorate(TenantId tenant, LedgerTransaction transaction) {
                return DelegatingTransaction.with(breaking.apply(transaction.ledgers()), transaction);
            }
        };
    }

    static BillingStorage numbers(UnaryOperator<DocumentNumbers> breaking) {
        return new DelegatingStorage(InMemoryBillingStorage.create()) {
            @Override
            protected LedgerTransaction decorate(TenantId tenant, LedgerTransaction transaction) {
                return DelegatingTransaction.with(breaking.apply(transaction.numbers()), transaction);
            }
        };
    }

    static BillingStorage reader(UnaryOperator<BillingReader> breaking) {
        return new DelegatingStorage(InMemoryBillingStorage.create()) {
            @Override
            protected BillingReader decorate(TenantId tenant, BillingReader reader) {
                return breaking.apply(reader);
            }
        };
    }
}
