package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The accounts of one transaction: locks and loads through {@link Loading}, appends through {@link Appending}. */
final class JdbcLedgers implements LedgerRepository {

    private static final int PEEKS = 5;

    private final Tables tables;
    private final Session session;
    private final TenantId tenant;
    private final JdbcDocumentNumbers numbers;
    private final Set<AccountId> appended = new HashSet<>();

    JdbcLedgers(Tables tables, Session session, TenantId tenant, JdbcDocumentNumbers numbers) {
        this.tables = tables;
        this.session = session;
        this.tenant = tenant;
        this.numbers = numbers;
        session.beforeFlush(appended::clear);
    }

    private AccountKey key(AccountId account) {
        return new AccountKey(tenant, account);
    }

    @Override
    public Map<AccountId, Loaded> lock(Collection<LoadScope> scopes) {
        SortedMap<AccountId, Loading> loadings = new TreeMap<>();
        scopes.forEach(scope ->
                loadings.put(scope.account(), new Loading(tables, key(scope.account()), scope, !session.isOwn())));
        session.to("lock account", named(loadings.keySet()));
        Message message = session.message();
        var accounts = tables.accounts.lock(session, message, tenant, (SortedSet<AccountId>) loadings.keySet());
        loadings.values().forEach(loading -> loading.ask(message));
        numbers.askToLock(message, scopes.stream().flatMap(scope -> scope.seriesToLock().stream()));
        numbers.askToPeek(message, scopes.stream().flatMap(scope -> scope.seriesToPeek().stream()));
        message.send();
        Map<AccountId, AccountTable.Seen> seen = new TreeMap<>();
        accounts.forEach(answer ->
                answer.get().forEach(account -> seen.put(account.state().id(), account)));
        numbers.noteAnswers();
        seen.keySet().forEach(account -> loadings.get(account).askFurther(message));
        message.send();
        Map<AccountId, Loaded> loaded = new TreeMap<>();
        seen.forEach((id, account) -> loaded.put(
                id,
                loadings.get(id)
                        .loaded(account)
                        .orElseThrow(() -> session.stale("account " + id
                                + " was changed by a transaction that this one cannot see: it began before"))));
        return loaded;
    }

    private static String named(Collection<AccountId> accounts) {
        String first = accounts.iterator().next().value();
        return accounts.size() == 1 ? first : first + " and " + (accounts.size() - 1) + " more";
    }

    @Override
    public Optional<Loaded> peek(LoadScope scope) {
        AccountKey key = key(scope.account());
        session.to("read account", key);
        for (int attempt = 0; attempt < PEEKS; attempt++) {
            Message message = session.message();
            Loading loading = new Loading(tables, key, scope, !session.isOwn());
            Answer<Optional<AccountTable.Seen>> account = tables.accounts.see(message, key);
            loading.ask(message);
            message.send();
            if (account.get().isEmpty()) {
                return Optional.empty();
            }
            loading.askFurther(message);
            message.send();
            Optional<Loaded> loaded = loading.loaded(account.get().get());
            if (loaded.isPresent()) {
                return loaded;
            }
        }
        throw new BillingException("account " + key + " changes so fast that it cannot be read without a lock");
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
        if (!appended.add(record.account())) {
            // One record after the other: the guards of the second are met by the first.
            session.flush();
            appended.add(record.account());
        }
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
