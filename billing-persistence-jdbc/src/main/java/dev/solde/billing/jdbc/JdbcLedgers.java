package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The accounts of one transaction: locks and loads through {@link Loading}, appends through {@link Appending}. */
final class JdbcLedgers implements LedgerRepository {

    private static final int PEEKS = 5;

    private final Tables tables;
    private final Session session;
    private final TenantId tenant;

    JdbcLedgers(Tables tables, Session session, TenantId tenant) {
        this.tables = tables;
        this.session = session;
        this.tenant = tenant;
    }

    private AccountKey key(AccountId account) {
        return new AccountKey(tenant, account);
    }

    @Override
    public Optional<Loaded> lock(LoadScope scope) {
        AccountKey key = key(scope.account());
        session.to("lock account", key);
        return tables.accounts
                .lock(session, key)
                .map(account -> load(scope, key, account)
                        .orElseThrow(() -> session.stale("account " + key
                                + " was changed by a transaction that this one cannot see: it began before")));
    }

    @Override
    public Optional<Loaded> peek(LoadScope scope) {
        AccountKey key = key(scope.account());
        session.to("read account", key);
        for (int attempt = 0; attempt < PEEKS; attempt++) {
            Optional<AccountTable.Seen> account = tables.accounts.see(session, key);
            Optional<Loaded> loaded = account.flatMap(found -> load(scope, key, found));
            if (account.isEmpty() || loaded.isPresent()) {
                return loaded;
            }
        }
        throw new BillingException("account " + key + " changes so fast that it cannot be read without a lock");
    }

    /** What the scope asks for; empty when it is not all of one moment, that of the account's row. */
    private Optional<Loaded> load(LoadScope scope, AccountKey key, AccountTable.Seen account) {
        return new Loading(tables, session.to("load account", key), key, scope).load(account);
    }

    @Override
    public List<OpenItem> openItems(AccountId account, Side side, Optional<OpenItem> after, int limit) {
        session.to("read the open items of account", account);
        return tables.items.open(session, key(account), side, after, limit);
    }

    @Override
    public List<OpenItem> openCreditNotesOf(AccountId account, Collection<InvoiceId> invoices) {
        session.to("read the open credit notes of account", account);
        return tables.items.openCreditNotesOf(session, key(account), invoices);
    }

    @Override
    public void append(JournalRecord record, Ledger before, Ledger after) {
        AccountKey key = key(record.account());
        session.to("append to account", key);
        new Appending(tables, session, key, before, after).append(record);
    }

    @Override
    public List<JournalRecord> history(AccountId account, long afterSequence, int limit) {
        session.to("read the journal of account", account);
        return tables.journal.after(session, key(account), afterSequence, limit);
    }

    @Override
    public void eraseTexts(AccountId account, long throughSequence) {
        AccountKey key = key(account);
        session.to("erase texts of account", key);
        tables.journal.eraseTexts(session, key, throughSequence);
    }
}
