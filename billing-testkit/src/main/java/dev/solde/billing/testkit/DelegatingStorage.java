package dev.solde.billing.testkit;

import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.FeedRepository;
import dev.solde.billing.port.HostTransaction;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.TransactionRunner;
import java.util.function.Function;

/**
 * A storage that passes everything on to another one. Override the hooks to watch it, or to break one promise of it and see
 * that a test notices.
 */
public class DelegatingStorage implements BillingStorage {

    private final BillingStorage delegate;

    /** Passes on to this storage. */
    public DelegatingStorage(BillingStorage delegate) {
        this.delegate = delegate;
    }

    /** Where everything is passed on to. */
    public final BillingStorage delegate() {
        return delegate;
    }

    /** The ports that a unit of work gets; by default those of the delegate. */
    protected LedgerTransaction decorate(TenantId tenant, LedgerTransaction transaction) {
        return transaction;
    }

    /** The reads that are handed out; by default those of the delegate. */
    protected BillingReader decorate(TenantId tenant, BillingReader reader) {
        return reader;
    }

    /** The feed that is handed out; by default that of the delegate. */
    protected FeedRepository decorate(TenantId tenant, FeedRepository feed) {
        return feed;
    }

    /** Runs a unit of work; by default in the runner of the delegate. */
    protected <T> T run(
            TenantId tenant, TransactionRunner runner, Function<? super LedgerTransaction, ? extends T> work) {
        return runner.run(work);
    }

    @Override
    public TransactionRunner transactions(TenantId tenant) {
        return decorated(tenant, delegate.transactions(tenant));
    }

    @Override
    public TransactionRunner joining(TenantId tenant, HostTransaction transaction) {
        return decorated(tenant, delegate.joining(tenant, transaction));
    }

    @Override
    public BillingReader reader(TenantId tenant) {
        return decorate(tenant, delegate.reader(tenant));
    }

    @Override
    public BillingReader reader(TenantId tenant, HostTransaction transaction) {
        return decorate(tenant, delegate.reader(tenant, transaction));
    }

    @Override
    public FeedRepository feed(TenantId tenant) {
        return decorate(tenant, delegate.feed(tenant));
    }

    private TransactionRunner decorated(TenantId tenant, TransactionRunner runner) {
        return new TransactionRunner() {
            @Override
            public <T> T run(Function<? super LedgerTransaction, ? extends T> work) {
                return DelegatingStorage.this.<T>run(
                        tenant, runner, transaction -> work.apply(decorate(tenant, transaction)));
            }

            @Override
            public boolean isJoined() {
                return runner.isJoined();
            }
        };
    }
}
