package dev.solde.benchmarks.kernel;

import dev.solde.billing.document.Series;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.DocumentNumbers;
import dev.solde.billing.port.DraftRepository;
import dev.solde.billing.port.FeedRepository;
import dev.solde.billing.port.HostTransaction;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesState;
import dev.solde.billing.port.TenantLock;
import dev.solde.billing.port.TransactionRunner;
import java.lang.reflect.Proxy;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A storage that costs nothing: whatever is asked for, it answers with the same account and series, and it forgets what is appended.
 * So what is left of a command's time is the kernel's.
 */
final class ForgetfulStorage
        implements BillingStorage, TransactionRunner, LedgerTransaction, LedgerRepository, DocumentNumbers {

    private static final BillingReader NOTHING_TO_READ = (BillingReader) Proxy.newProxyInstance(
            BillingReader.class.getClassLoader(), new Class<?>[] {BillingReader.class}, (proxy, method, arguments) -> {
                throw noted(method.getName());
            });

    private final Map<AccountId, Loaded> loaded;
    private final SeriesState series;

    ForgetfulStorage(Loaded loaded, SeriesState series) {
        this.loaded = Map.of(loaded.ledger().account().id(), loaded);
        this.series = series;
    }

    private static UnsupportedOperationException noted(String what) {
        return new UnsupportedOperationException("not part of what is measured: " + what);
    }

    @Override
    public TransactionRunner transactions(TenantId tenant) {
        return this;
    }

    @Override
    public TransactionRunner joining(TenantId tenant, HostTransaction transaction) {
        throw noted("joining");
    }

    @Override
    public BillingReader reader(TenantId tenant) {
        return NOTHING_TO_READ;
    }

    @Override
    public BillingReader reader(TenantId tenant, HostTransaction transaction) {
        throw noted("joining");
    }

    @Override
    public FeedRepository feed(TenantId tenant) {
        throw noted("feed");
    }

    @Override
    public <T> T run(Function<? super LedgerTransaction, ? extends T> work) {
        return work.apply(this);
    }

    @Override
    public LedgerRepository ledgers() {
        return this;
    }

    @Override
    public DocumentNumbers numbers() {
        return this;
    }

    @Override
    public DraftRepository drafts() {
        throw noted("drafts");
    }

    @Override
    public TenantLock tenantLock() {
        throw noted("tenantLock");
    }

    @Override
    public BillingReader reader() {
        return NOTHING_TO_READ;
    }

    @Override
    public boolean isJoined() {
        return false;
    }

    @Override
    public void flush() {}

    @Override
    public Map<AccountId, Loaded> lock(Collection<LoadScope> scopes) {
        return loaded;
    }

    @Override
    public Optional<Loaded> peek(LoadScope scope) {
        throw noted("peek");
    }

    @Override
    public List<OpenItem> openItems(AccountId account, Side side, Optional<OpenItem> after, int limit) {
        throw noted("openItems");
    }

    @Override
    public List<OpenItem> openCreditNotesOf(AccountId account, Collection<InvoiceId> invoices) {
        throw noted("openCreditNotesOf");
    }

    @Override
    public void append(JournalRecord record, Ledger before, Ledger after) {}

    @Override
    public List<JournalRecord> history(AccountId account, long afterSequence, int limit) {
        throw noted("history");
    }

    @Override
    public void eraseTexts(AccountId account, long throughSequence) {
        throw noted("eraseTexts");
    }

    @Override
    public SeriesState lock(Series asked, Year year) {
        return series;
    }

    @Override
    public SeriesState peek(Series asked, Year year) {
        return series;
    }

    @Override
    public void take(SeriesState state) {}
}
