package dev.solde.billing.testkit;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Passes every load and append on to another repository; override what shall differ. */
public class DelegatingLedgers implements LedgerRepository {

    private final LedgerRepository delegate;

    /** Passes on to this repository. */
    public DelegatingLedgers(LedgerRepository delegate) {
        this.delegate = delegate;
    }

    @Override
    public Map<AccountId, Loaded> lock(Collection<LoadScope> scopes) {
        Map<AccountId, Loaded> found = new HashMap<>();
        delegate.lock(scopes.stream().map(this::asked).toList())
                .forEach((account, loaded) -> found.put(account, found(loaded)));
        return found;
    }

    /** What is asked for under a lock instead of this. */
    protected LoadScope asked(LoadScope scope) {
        return scope;
    }

    /** What is found under a lock instead of this. */
    protected Loaded found(Loaded loaded) {
        return loaded;
    }

    @Override
    public Optional<Loaded> peek(LoadScope scope) {
        return delegate.peek(scope);
    }

    @Override
    public List<OpenItem> openItems(AccountId account, Side side, Optional<OpenItem> after, int limit) {
        return delegate.openItems(account, side, after, limit);
    }

    @Override
    public List<OpenItem> openCreditNotesOf(AccountId account, Collection<InvoiceId> invoices) {
        return delegate.openCreditNotesOf(account, invoices);
    }

    @Override
    public void append(JournalRecord record, Ledger before, Ledger after) {
        delegate.append(record, before, after);
    }

    @Override
    public List<JournalRecord> history(AccountId account, long afterSequence, int limit) {
        return delegate.history(account, afterSequence, limit);
    }

    @Override
    public void eraseTexts(AccountId account, long throughSequence) {
        delegate.eraseTexts(account, throughSequence);
    }
}
