package dev.solde.billing.testkit;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.LedgerListener;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Salt;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.HostTransaction;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One fresh storage with kernels on it, whose clock, ids and salts are under the test's control. Makes kernels for any tenant
 * and settings, and remembers the tenants, so that all their books can be checked at the end.
 */
public final class Bench {

    private final Supplier<BillingStorage> storages;
    private final BillingStorage storage;
    private final Optional<HostTransactionFactory> transactions;
    private final MutableClock clock = MutableClock.at(Samples.TODAY.atTime(9, 0), Samples.PARIS);
    private final Supplier<UUID> ids = new SequentialIds();
    private final Supplier<Salt> salts = new SequentialSalts();
    private final Set<TenantId> tenants = new LinkedHashSet<>();
    private final Billing billing;

    /** A bench on an empty storage; each call of the supplier must give another one. */
    public Bench(Supplier<BillingStorage> storages, Optional<HostTransactionFactory> transactions) {
        this.storages = storages;
        this.storage = storages.get();
        this.transactions = transactions;
        this.billing = billing(TenantId.DEFAULT);
    }

    /** Another bench of the same kind on another empty storage. */
    public Bench another() {
        return new Bench(storages, transactions);
    }

    /** The storage under test. */
    public BillingStorage storage() {
        return storage;
    }

    /** The clock of every kernel of this bench; 1 June 2026, 9:00 in Paris to begin with. */
    public MutableClock clock() {
        return clock;
    }

    /** The kernel of the default tenant with default settings. */
    public Billing billing() {
        return billing;
    }

    /** A kernel of another tenant. */
    public Billing billing(TenantId tenant) {
        return billing(tenant, BillingSettings.defaults());
    }

    /** A kernel of the default tenant with other settings. */
    public Billing billing(BillingSettings settings) {
        return billing(TenantId.DEFAULT, settings);
    }

    /** A kernel with all its parts chosen. */
    public Billing billing(TenantId tenant, BillingSettings settings) {
        return billing(tenant, settings, clock, ids, salts);
    }

    /** A kernel whose ids and salts begin after so many; two made alike give equal ids and salts. */
    public Billing replica(long given) {
        return replica(TenantId.DEFAULT, given);
    }

    /** The same for any tenant. */
    public Billing replica(TenantId tenant, long given) {
        return billing(tenant, BillingSettings.defaults(), clock, new SequentialIds(given), new SequentialSalts(given));
    }

    /** A kernel of the default tenant on another view of the storage, for example one that tampers with what is read. */
    public Billing on(UnaryOperator<BillingStorage> decorator) {
        return BillingKernel.builder()
                .storage(decorator.apply(storage))
                .clock(clock)
                .ids(ids)
                .salts(salts)
                .build();
    }

    /** A kernel of the default tenant that tells these, in this order, of every record. */
    public Billing listening(LedgerListener... listeners) {
        BillingKernel.Builder kernel =
                BillingKernel.builder().storage(storage).clock(clock).ids(ids).salts(salts);
        List.of(listeners).forEach(kernel::listener);
        return kernel.build();
    }

    /** A kernel of the default tenant with another clock. */
    public Billing billing(Clock other) {
        return billing(TenantId.DEFAULT, BillingSettings.defaults(), other, ids, salts);
    }

    private Billing billing(
            TenantId tenant, BillingSettings settings, Clock time, Supplier<UUID> newIds, Supplier<Salt> newSalts) {
        synchronized (tenants) {
            tenants.add(tenant);
        }
        return BillingKernel.builder()
                .storage(storage)
                .tenant(tenant)
                .settings(settings)
                .clock(time)
                .ids(newIds)
                .salts(newSalts)
                .build();
    }

    /** The reads of the default tenant. */
    public BillingQueries queries() {
        return billing.queries();
    }

    /** Everything that is kept of an account of the default tenant. */
    public Books books(AccountId account) {
        return Books.snapshot(queries(), account);
    }

    /** Whether the storage can be joined, so that tests of joining make sense. */
    public boolean canJoin() {
        return transactions.isPresent();
    }

    /** Begins a transaction of a host on the storage. */
    public HostedTransaction beginHostTransaction() {
        return transactions.orElseThrow().begin(storage);
    }

    /** The kernel of the default tenant inside this transaction. */
    public Billing within(HostTransaction transaction) {
        return billing.within(transaction);
    }

    /** Checks the invariants of every account and the feed of every tenant that a kernel was made for. */
    public void checkInvariants() {
        Set<TenantId> all;
        synchronized (tenants) {
            all = Set.copyOf(tenants);
        }
        all.forEach(tenant -> {
            Billing kernel = billing(tenant);
            InvariantChecker.checkAll(kernel.queries());
            FeedChecker.check(kernel);
        });
    }
}
